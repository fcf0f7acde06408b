import { mapEntries } from "../../internal/records.ts";
import { safeHttpUrl } from "../../internal/safeUrl.ts";
import { checkOptions, invalidOptions, sessionConfig } from "../checkOptions.ts";
import type {
  ManageConnectionsInput,
  SessionConfigInput,
  SessionConfigUpdate,
} from "../types/sessionConfig.ts";

/** A session's configuration as it is sent. What is left out here is left out there: the platform keeps it. */
export function toWireConfig(config: SessionConfigInput | SessionConfigUpdate) {
  // Open: what the platform learns to take may be sent before this client knows it.
  checkOptions(sessionConfig, config, true);
  const { toolkits, connectedAccounts, manageConnections } = config;
  return {
    ...config,
    toolkits: Array.isArray(toolkits) ? { enable: toolkits } : toolkits,
    connectedAccounts:
      connectedAccounts && mapEntries(connectedAccounts, (toolkit, pin) => [toolkit, [pin].flat()]),
    manageConnections:
      typeof manageConnections === "boolean"
        ? { enable: manageConnections }
        : manageConnections && toWireManage(manageConnections),
  };
}

function toWireManage(manage: ManageConnectionsInput) {
  requireCallbackUrl(manage.callbackUrl);
  return {
    enable: manage.enable,
    callback_url: manage.callbackUrl,
    enable_wait_for_connections: manage.waitForConnections,
  };
}

/** Refuses a return address that a browser would not go to. */
export function requireCallbackUrl(callbackUrl: string | undefined): void {
  if (callbackUrl !== undefined && !safeHttpUrl(callbackUrl)) {
    throw invalidOptions("callbackUrl must be an absolute http(s) URL.");
  }
}
