import {
  AccountPicker,
  ApprovalPrompt,
  ConnectButton,
  ConnectDialog,
  ConnectionStatus,
  ConnectPrompt,
  RequiredToolkits,
  ToolkitCard,
  ToolkitGrid,
  ToolRouterProvider,
} from "tool-router-react";
import { SessionInspector } from "tool-router-react/devtools";

/** The components with docs pages. Here, since the package's names are not resolved for what an MDX file imports. */
export const components = {
  AccountPicker,
  ApprovalPrompt,
  ConnectButton,
  ConnectDialog,
  ConnectPrompt,
  ConnectionStatus,
  RequiredToolkits,
  SessionInspector,
  ToolRouterProvider,
  ToolkitCard,
  ToolkitGrid,
};
