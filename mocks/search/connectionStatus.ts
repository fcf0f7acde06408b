import type { SessionSearchResponse } from "@composio/client/resources/tool-router/session/session";
import type { ToolkitConnectionStatus } from "../backend/foundTools.ts";
import type { Platform } from "../backend/platform.ts";
import type { SessionRecord } from "../backend/records.ts";
import { activeAccounts } from "../backend/resolve/activeAccounts.ts";
import { resolveConnection } from "../backend/resolve/resolveConnection.ts";
import type { ReadTables } from "../backend/store/tables.ts";
import type { Resolution } from "../backend/types.ts";
import type { CatalogToolkit } from "../catalog/types.ts";
import { isoTime, type Wire } from "../wire.ts";

/** The state of a session's connection to a toolkit, as its agent reads it. */
export function connectionStatus(
  tables: ReadTables,
  platform: Platform,
  session: SessionRecord,
  toolkit: CatalogToolkit,
): ToolkitConnectionStatus {
  const resolution = resolveConnection(tables, platform, session, toolkit);
  const { account } = resolution;
  return {
    toolkit: toolkit.slug,
    description: toolkit.description,
    has_active_connection: toolkit.noAuth || account !== null,
    status_message: messageOf(session, toolkit, resolution),
    ...(account !== null
      ? {
          account_type: "PRIVATE" as const,
          connection_details: {
            connected_account_id: account.id,
            auth_config_id: account.authConfigId,
          },
        }
      : {}),
    ...choicesOf(tables, session, resolution),
  } satisfies Wire<SessionSearchResponse.ToolkitConnectionStatus>;
}

function choicesOf(
  tables: ReadTables,
  session: SessionRecord,
  resolution: Resolution,
): Pick<ToolkitConnectionStatus, "accounts" | "account_selection"> {
  const { multi_account } = session.config;
  if (multi_account?.enable !== true) return {};
  const accounts = activeAccounts(tables, session, resolution);
  if (accounts.length === 0) return {};
  const mustChoose = multi_account.require_explicit_selection === true && accounts.length > 1;
  return {
    accounts: accounts.map((account) => ({
      id: account.id,
      alias: account.alias ?? undefined,
      status: "active",
      is_default: account.id === resolution.account?.id,
      created_at: isoTime(account.createdAt),
      account_type: "PRIVATE",
    })),
    ...(mustChoose ? { account_selection: "required" } : {}),
  };
}

function messageOf(
  { config }: SessionRecord,
  toolkit: CatalogToolkit,
  { account, refusal, rule }: Resolution,
): string {
  const { name, slug } = toolkit;
  if (toolkit.noAuth) return `${name} needs no connection: its tools run as they are.`;
  if (account !== null) return `${name} is connected.`;
  if (refusal === "noManagedAuth") {
    return `${name} can't be connected in this session: it needs an auth config of the app's own.`;
  }
  if (rule === "connectedAccounts") {
    return `The ${name} account that is pinned to this session can't be used. Tell the user to reconnect it, or to take the pin off.`;
  }
  return config.manage_connections.enabled
    ? `${name} is not connected. Call COMPOSIO_MANAGE_CONNECTIONS with toolkits ["${slug}"] and give the user the link.`
    : `${name} is not connected. Ask the user to connect it in the app.`;
}
