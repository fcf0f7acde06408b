export {
  createMockHttpServer,
  type MockHttpServer,
  type MockHttpServerOptions,
} from "./server/createMockHttpServer.ts";
