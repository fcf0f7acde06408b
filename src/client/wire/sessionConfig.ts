import { safeHttpUrl } from "../../internal/safeUrl.ts";
import { invalidOptions } from "../invalidOptions.ts";
import type {
  ManageConnectionsInput,
  SessionConfigInput,
  SessionConfigUpdate,
  ToolkitsFilter,
} from "../types.ts";

/** A session's configuration as it is sent. What is `undefined` is left out of the JSON: the platform keeps it. */
export function toWireConfig({
  toolkits,
  authConfigs,
  connectedAccounts,
  manageConnections,
}: SessionConfigInput | SessionConfigUpdate) {
  return {
    toolkits: toolkits && toWireToolkits(toolkits),
    auth_configs: authConfigs,
    connected_accounts: connectedAccounts && toWirePins(connectedAccounts),
    manage_connections: manageConnections === null ? null : toWireManage(manageConnections),
  };
}

/** Refuses a return address that the platform, or a browser, would not go to. */
export function requireCallbackUrl(url: string | undefined): void {
  if (url !== undefined && !safeHttpUrl(url)) {
    throw invalidOptions(`callbackUrl must be an absolute http(s) URL, not "${url}".`);
  }
}

function toWireToolkits(toolkits: ToolkitsFilter) {
  return "enable" in toolkits || "disable" in toolkits ? toolkits : { enable: toolkits };
}

function toWirePins(pins: Readonly<Record<string, string | readonly string[]>>) {
  return Object.fromEntries(Object.entries(pins).map(([toolkit, ids]) => [toolkit, [ids].flat()]));
}

function toWireManage(manage: boolean | ManageConnectionsInput | undefined) {
  if (manage === undefined) return undefined;
  if (typeof manage === "boolean") return { enable: manage };
  requireCallbackUrl(manage.callbackUrl);
  return {
    enable: manage.enable,
    callback_url: manage.callbackUrl,
    enable_wait_for_connections: manage.waitForConnections,
  };
}
