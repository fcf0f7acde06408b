export {
  createMockServer,
  type MockServer,
  type MockServerOptions,
} from "./node/createMockServer.ts";
