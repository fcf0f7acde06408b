export {
  createMockServer,
  type MockServer,
  type MockServerOptions,
} from "./node/createMockServer.ts";
export {
  createMockHttpServer,
  type MockHttpServer,
  type MockHttpServerOptions,
} from "./server.ts";
