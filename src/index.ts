export type * from "./client/index.ts";
export {
  completeAuthorization,
  createToolRouterClient,
  isToolRouterError,
  ToolRouterError,
} from "./client/index.ts";
export {
  AccountPicker,
  type AccountPickerProps,
} from "./components/AccountPicker/AccountPicker.tsx";
export {
  ConnectButton,
  type ConnectButtonProps,
} from "./components/ConnectButton/ConnectButton.tsx";
export {
  ConnectDialog,
  type ConnectDialogProps,
} from "./components/ConnectDialog/ConnectDialog.tsx";
export {
  ConnectionStatus,
  type ConnectionStatusProps,
} from "./components/ConnectionStatus/ConnectionStatus.tsx";
export type {
  ConnectionState,
  ConnectionTone,
} from "./components/ConnectionStatus/connectionState.ts";
export { ToolkitCard, type ToolkitCardProps } from "./components/ToolkitCard/ToolkitCard.tsx";
export { ToolkitGrid, type ToolkitGridProps } from "./components/ToolkitGrid/ToolkitGrid.tsx";
export type { MessageParams, Translate } from "./components/translate.ts";
export { useTranslate } from "./components/useTranslate.ts";
export type {
  AuthorizeMode,
  AuthorizeStartOptions,
  AuthorizeState,
  AuthorizeStatus,
} from "./core/authorize/AuthorizeState.ts";
export {
  type ConnectionExplanation,
  explainConnection,
  type PrecedenceRule,
} from "./core/explainConnection.ts";
export type { ToolRouterEvent } from "./core/ToolRouterEvent.ts";
export type { Appearance, AppearanceVariable, Localization } from "./hooks/Appearance.ts";
export { ToolRouterProvider, type ToolRouterProviderProps } from "./hooks/ToolRouterProvider.tsx";
export { type UseAuthorizeResult, useAuthorize } from "./hooks/useAuthorize.ts";
export {
  type UseConnectedAccountsResult,
  useConnectedAccounts,
} from "./hooks/useConnectedAccounts.ts";
export { type UseSessionResult, useSession } from "./hooks/useSession.ts";
export { type UseToolkitResult, useToolkit } from "./hooks/useToolkit.ts";
export { type UseToolkitDetailResult, useToolkitDetail } from "./hooks/useToolkitDetail.ts";
export {
  type UseToolkitsQuery,
  type UseToolkitsResult,
  useToolkits,
} from "./hooks/useToolkits.ts";
export { type ToolRouterContextValue, useToolRouter } from "./hooks/useToolRouter.ts";
export { type UseToolsResult, useTools } from "./hooks/useTools.ts";
export { en } from "./locales/en.ts";
export type { MessageKey, Messages } from "./locales/messages.ts";
