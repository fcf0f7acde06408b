import { currentState, isActive } from "../backend/accounts/currentAccount.ts";
import type { Platform } from "../backend/platform.ts";
import type { ConnectedAccountRecord, SessionRecord } from "../backend/records.ts";
import { isInScope } from "../backend/resolve/activeAccounts.ts";
import { resolveConnection } from "../backend/resolve/resolveConnection.ts";
import { userToolkitKey } from "../backend/store/keys.ts";
import type { ReadTables } from "../backend/store/tables.ts";
import type { Resolution } from "../backend/types.ts";
import { isoTime } from "../wire.ts";

/** Where the newest link to a toolkit stands. */
export interface PendingState {
  result: {
    toolkit: string;
    status: "ACTIVE" | "INITIATED" | "FAILED" | "NOT_FOUND";
    has_active_connection: boolean;
    connected_account_id?: string;
    auth_config_id?: string;
    created_at?: string;
    error_message?: string;
  };
  /** When a link that is pending runs out by itself. */
  expiresInMs?: number;
}

/**
 * What became of the account that the session's user began to connect last, among those that the session would use.
 * An older one that works does not end the wait for a newer link, but says that there is a connection.
 */
export function pendingState(
  tables: ReadTables,
  platform: Platform,
  session: SessionRecord,
  slug: string,
): PendingState {
  const toolkit = platform.toolkits.toolkit(slug);
  if (toolkit === undefined) {
    return notFound(slug, `There is no toolkit "${slug}".`);
  }
  if (toolkit.noAuth) {
    return { result: { toolkit: slug, status: "ACTIVE", has_active_connection: true } };
  }
  const resolution = resolveConnection(tables, platform, session, toolkit);
  const account = newestInScope(tables, session, slug, resolution);
  if (account === undefined) {
    return notFound(slug, "Nothing was started: call COMPOSIO_MANAGE_CONNECTIONS first.");
  }
  const now = platform.now();
  const { status, statusReason } = currentState(account, now);
  const isPending = status === "INITIALIZING" || status === "INITIATED";
  const hasFailed = !isPending && !isActive(account);
  return {
    result: {
      toolkit: slug,
      status: isPending ? "INITIATED" : hasFailed ? "FAILED" : "ACTIVE",
      has_active_connection: resolution.account !== null,
      connected_account_id: account.id,
      auth_config_id: account.authConfigId,
      created_at: isoTime(account.createdAt),
      ...(hasFailed ? { error_message: statusReason ?? `The account is ${status}.` } : {}),
    },
    ...(isPending && account.linkExpiresAt !== null
      ? { expiresInMs: account.linkExpiresAt - now }
      : {}),
  };
}

function newestInScope(
  tables: ReadTables,
  session: SessionRecord,
  slug: string,
  resolution: Resolution,
): ConnectedAccountRecord | undefined {
  return tables.accounts.byUserAndToolkit
    .list(userToolkitKey(session.userId, slug))
    .findLast((account) => isInScope(tables, session, resolution, account));
}

function notFound(toolkit: string, error_message: string): PendingState {
  return { result: { toolkit, status: "NOT_FOUND", has_active_connection: false, error_message } };
}
