export {
  type AnthropicTool,
  type AuthConfig,
  type AuthConfigsQuery,
  type AuthField,
  type AuthorizeOptions,
  type CompleteAuthorizationOptions,
  type CompletedAuthorization,
  type ConnectedAccount,
  type ConnectedAccountStatus,
  type ConnectedAccounts,
  type ConnectedAccountsQuery,
  type ConnectionRequest,
  completeAuthorization,
  createToolRouterClient,
  type ExecuteOptions,
  type InputRequest,
  type InputResponse,
  isToolRouterError,
  type ManageConnectionsInput,
  type ObjectSchema,
  type OpenAITool,
  type Page,
  type RequestOptions,
  type Session,
  type SessionConfig,
  type SessionConfigInput,
  type SessionConfigUpdate,
  type Tool,
  type ToolExecution,
  type Toolkit,
  type ToolkitAuthScheme,
  type ToolkitConnection,
  type ToolkitDetail,
  type ToolkitsFilter,
  type ToolkitsQuery,
  type ToolRouterClient,
  type ToolRouterClientOptions,
  ToolRouterError,
  type ToolRouterErrorCode,
  type ToolRouterErrorDetails,
  toAnthropicTools,
  toOpenAITools,
  type WaitOptions,
} from "./client/index.ts";
export {
  AccountPicker,
  type AccountPickerProps,
} from "./components/AccountPicker/AccountPicker.tsx";
export {
  ApprovalPrompt,
  type ApprovalPromptProps,
} from "./components/ApprovalPrompt/ApprovalPrompt.tsx";
export {
  ConnectButton,
  type ConnectButtonProps,
} from "./components/ConnectButton/ConnectButton.tsx";
export {
  ConnectDialog,
  type ConnectDialogProps,
} from "./components/ConnectDialog/ConnectDialog.tsx";
export type {
  ConnectionState,
  ConnectionTone,
} from "./components/ConnectionStatus/ConnectionStatus.tsx";
export {
  ConnectionStatus,
  type ConnectionStatusProps,
} from "./components/ConnectionStatus/ConnectionStatus.tsx";
export {
  ConnectPrompt,
  type ConnectPromptProps,
} from "./components/ConnectPrompt/ConnectPrompt.tsx";
export {
  RequiredToolkits,
  type RequiredToolkitsProps,
} from "./components/RequiredToolkits/RequiredToolkits.tsx";
export { ToolkitCard, type ToolkitCardProps } from "./components/ToolkitCard/ToolkitCard.tsx";
export {
  ToolkitCategories,
  type ToolkitCategoriesProps,
} from "./components/ToolkitCategories/ToolkitCategories.tsx";
export { attentionFirst } from "./components/ToolkitGrid/attentionFirst.ts";
export { ToolkitGrid, type ToolkitGridProps } from "./components/ToolkitGrid/ToolkitGrid.tsx";
export type { ToolkitGridFilter, ToolkitOrder } from "./components/ToolkitGrid/ToolkitOrder.ts";
export {
  type UseSearchShortcutOptions,
  useSearchShortcut,
} from "./components/ToolkitGrid/useSearchShortcut.ts";
export type { MessageParams, Translate } from "./components/useTranslate.ts";
export { useTranslate } from "./components/useTranslate.ts";
export { type ApprovalOutcome, parseApproval } from "./core/agent/parseApproval.ts";
export {
  type ManageConnectionsOutcome,
  type ManagedConnection,
  parseManageConnections,
} from "./core/agent/parseManageConnections.ts";
export {
  type ConnectionExplanation,
  explainConnection,
  type PrecedenceRule,
} from "./core/explain/explainConnection.ts";
export type { ToolkitCategory } from "./core/queries/categoriesOptions.ts";
export type { ToolkitCounts, ToolkitsConnectionFilter } from "./core/queries/toolkitsOptions.ts";
export type { ApprovalRequest } from "./core/scope/ApprovalStore.ts";
export type {
  AuthorizeLink,
  AuthorizeMode,
  AuthorizeStartOptions,
  AuthorizeState,
  AuthorizeStatus,
  OpenWindow,
} from "./core/scope/AuthorizeFlow.ts";
export type { ToolRouterEvent } from "./core/scope/ToolRouterEvent.ts";
export type {
  Appearance,
  AppearanceComponents,
  AppearancePart,
  AppearanceVariable,
  ButtonSlotProps,
  Localization,
  LogoSlotProps,
} from "./hooks/Appearance.ts";
export type { DialogContainer } from "./hooks/DialogContainer.ts";
export { ToolRouterProvider, type ToolRouterProviderProps } from "./hooks/ToolRouterProvider.tsx";
export {
  type ApprovalCall,
  type ApprovalStatus,
  type ExecuteCall,
  type UseApprovalOptions,
  type UseApprovalResult,
  useApproval,
} from "./hooks/useApproval.ts";
export { type UseAuthorizeResult, useAuthorize } from "./hooks/useAuthorize.ts";
export {
  type UseConnectedAccountsOptions,
  type UseConnectedAccountsResult,
  useConnectedAccounts,
} from "./hooks/useConnectedAccounts.ts";
export {
  type ConnectPromptAnswer,
  type PromptedConnection,
  type PromptedConnectionStatus,
  type UseConnectPromptOptions,
  type UseConnectPromptResult,
  useConnectPrompt,
} from "./hooks/useConnectPrompt.ts";
export {
  type RequiredToolkit,
  type RequiredToolkitStatus,
  type UseRequiredToolkitsOptions,
  type UseRequiredToolkitsResult,
  useRequiredToolkits,
} from "./hooks/useRequiredToolkits.ts";
export { useResetErrors } from "./hooks/useResetErrors.ts";
export type { QueryOptions, QueryResult } from "./hooks/useScopeQuery.ts";
export { type UseSessionResult, useSession } from "./hooks/useSession.ts";
export {
  type UseSuspenseConnectedAccountsOptions,
  type UseSuspenseConnectedAccountsResult,
  useSuspenseConnectedAccounts,
} from "./hooks/useSuspenseConnectedAccounts.ts";
export type { SuspenseResult } from "./hooks/useSuspenseScopeQuery.ts";
export { type UseSuspenseSessionResult, useSuspenseSession } from "./hooks/useSuspenseSession.ts";
export { type UseSuspenseToolkitResult, useSuspenseToolkit } from "./hooks/useSuspenseToolkit.ts";
export {
  type UseSuspenseToolkitDetailResult,
  useSuspenseToolkitDetail,
} from "./hooks/useSuspenseToolkitDetail.ts";
export {
  type UseSuspenseToolkitsQuery,
  type UseSuspenseToolkitsResult,
  useSuspenseToolkits,
} from "./hooks/useSuspenseToolkits.ts";
export { type UseSuspenseToolsResult, useSuspenseTools } from "./hooks/useSuspenseTools.ts";
export { type UseToolkitResult, useToolkit } from "./hooks/useToolkit.ts";
export {
  type UseToolkitCategoriesResult,
  useToolkitCategories,
} from "./hooks/useToolkitCategories.ts";
export { type UseToolkitDetailResult, useToolkitDetail } from "./hooks/useToolkitDetail.ts";
export {
  type UseToolkitsQuery,
  type UseToolkitsResult,
  useToolkits,
} from "./hooks/useToolkits.ts";
export { type ToolRouterContextValue, useToolRouter } from "./hooks/useToolRouter.ts";
export { useToolRouterEvents } from "./hooks/useToolRouterEvents.ts";
export { type UseToolsResult, useTools } from "./hooks/useTools.ts";
export { en } from "./locales/en.ts";
export { enParts } from "./locales/enParts.ts";
export type { MessageKey, Messages } from "./locales/messages.ts";
