export { type CallbackHandlerOptions, createCallbackHandler } from "./createCallbackHandler.ts";
export { createToolRouterProxy } from "./createToolRouterProxy.ts";
export { createVerifierHandler, type VerifierHandlerOptions } from "./createVerifierHandler.ts";
export { ToolRouterConfigError, type ToolRouterConfigErrorCode } from "./ToolRouterConfigError.ts";
export {
  type NodeHandlerOptions,
  type NodeRequest,
  type NodeResponse,
  toNodeHandler,
} from "./toNodeHandler.ts";
export type {
  AuditEvent,
  Authenticate,
  HostSessionConfig,
  ProxyAllow,
  ServerSession,
  SessionStore,
  ToolRouterProxy,
  ToolRouterProxyOptions,
} from "./types.ts";
