export {
  type CompleteAuthorizationOptions,
  type CompletedAuthorization,
  completeAuthorization,
} from "./completeAuthorization.ts";
export { createToolRouterClient } from "./createToolRouterClient.ts";
export {
  isToolRouterError,
  ToolRouterError,
  type ToolRouterErrorCode,
  type ToolRouterErrorDetails,
} from "./errors.ts";
export { type AnthropicTool, toAnthropicTools } from "./toAnthropicTools.ts";
export type { ObjectSchema } from "./toObjectSchema.ts";
export { type OpenAITool, toOpenAITools } from "./toOpenAITools.ts";
export type {
  AuthConfig,
  AuthConfigsQuery,
  AuthField,
  AuthorizeOptions,
  ConnectedAccount,
  ConnectedAccountStatus,
  ConnectedAccounts,
  ConnectedAccountsQuery,
  ConnectionRequest,
  ManageConnectionsInput,
  Page,
  RequestOptions,
  Session,
  SessionConfig,
  SessionConfigInput,
  SessionConfigUpdate,
  Tool,
  ToolExecution,
  Toolkit,
  ToolkitAuthScheme,
  ToolkitConnection,
  ToolkitDetail,
  ToolkitsFilter,
  ToolkitsQuery,
  ToolRouterClient,
  ToolRouterClientOptions,
  WaitOptions,
} from "./types.ts";
