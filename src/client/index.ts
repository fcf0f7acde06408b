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
  AuthConfigSummary,
  AuthConfigs,
  AuthConfigsQuery,
} from "./types/authConfig.ts";
export type { ToolRouterClient } from "./types/client.ts";
export type {
  ConnectedAccount,
  ConnectedAccountStatus,
  ConnectedAccounts,
  ConnectedAccountsQuery,
  WaitOptions,
} from "./types/connectedAccount.ts";
export type { RequestOptions, ToolRouterClientOptions } from "./types/options.ts";
export type { Page } from "./types/page.ts";
export type { ProxyExecution, ProxyParameter, ProxyRequest } from "./types/proxy.ts";
export type {
  SearchConnectionStatus,
  SearchQuery,
  SearchResponse,
  SearchResult,
  SearchToolSchema,
} from "./types/search.ts";
export type {
  AuthorizeOptions,
  ConnectionRequest,
  EnsureConnectedOptions,
  EnsuredConnection,
  Session,
} from "./types/session.ts";
export type {
  ConfigHistory,
  ConfigHistoryQuery,
  ConfigVersion,
  ManageConnectionsInput,
  SessionConfig,
  SessionConfigInput,
  SessionConfigUpdate,
  SessionWarning,
  ToolkitsFilter,
} from "./types/sessionConfig.ts";
export type {
  ExecuteOptions,
  InputRequest,
  InputResponse,
  InputState,
  Tool,
  ToolExecution,
  ToolResultType,
} from "./types/tool.ts";
export type {
  AuthField,
  Toolkit,
  ToolkitAuthScheme,
  ToolkitConnection,
  ToolkitDetail,
  Toolkits,
  ToolkitsQuery,
} from "./types/toolkit.ts";
