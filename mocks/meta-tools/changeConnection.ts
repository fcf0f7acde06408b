import { deleteAccount, setAlias } from "../backend/accounts/changeAccount.ts";
import { currentState } from "../backend/accounts/currentAccount.ts";
import type { MetaToolCall } from "../backend/platform.ts";
import { PlatformError } from "../backend/platformError.ts";
import type { ConnectedAccountRecord } from "../backend/records.ts";
import { resolveConnection } from "../backend/resolve/resolveConnection.ts";
import { userToolkitKey } from "../backend/store/keys.ts";
import type { CatalogToolkit } from "../catalog/types.ts";
import { isoTime } from "../wire.ts";
import { type ConnectionResult, connectionOf, failed } from "./connectToolkit.ts";

/** What can be done with accounts that are there. */
export interface ConnectionChange {
  toolkit: string;
  action: "list" | "rename" | "remove";
  /** An id, an alias or a word id. */
  account?: string | undefined;
  /** The new one; an empty string clears it. */
  alias?: string | undefined;
}

/** Lists, labels or removes accounts of the session's user. */
export function changeConnection(call: MetaToolCall, change: ConnectionChange): ConnectionResult {
  const { session, platform } = call;
  const { toolkit: slug, action, alias = "" } = change;
  const toolkit = platform.toolkits.toolkit(slug);
  if (toolkit === undefined) return failed(slug, `There is no toolkit "${slug}".`);
  if (action === "list") return listed(call, toolkit);
  if (
    action === "remove" &&
    session.config.manage_connections.enable_connection_removal === false
  ) {
    return failed(slug, "This session does not let connections be removed.");
  }
  const account = ownAccounts(call, slug).find(
    ({ id, alias: label, wordId }) =>
      change.account === id || change.account === label || change.account === wordId,
  );
  if (account === undefined) {
    return failed(slug, `account_id: must name a "${slug}" account of this user.`);
  }
  try {
    if (action === "rename") setAlias(call.tables, platform, account.id, alias);
    else deleteAccount(call.tables, platform, account.id);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return failed(slug, error.message);
  }
  return {
    ...listed(call, toolkit),
    status: action === "rename" ? "renamed" : "removed",
    connected_account_id: account.id,
    auth_config_id: account.authConfigId,
    error_message: null,
  };
}

/** Every account of the toolkit that was ever connected, and which one is used when none is named. */
function listed(call: MetaToolCall, toolkit: CatalogToolkit): ConnectionResult {
  const { tables, platform, session } = call;
  const { account: used } = resolveConnection(tables, platform, session, toolkit);
  const now = platform.now();
  return {
    ...(used === null
      ? failed(toolkit.slug, `No "${toolkit.slug}" account is connected.`)
      : connectionOf(toolkit.slug, used)),
    accounts: ownAccounts(call, toolkit.slug)
      .filter(({ connectedAt }) => connectedAt !== null)
      .map((account) => ({
        id: account.id,
        alias: account.alias,
        word_id: account.wordId,
        status: currentState(account, now).status,
        is_default: account.id === used?.id,
        created_at: isoTime(account.createdAt),
      })),
  };
}

function ownAccounts(
  { tables, session }: MetaToolCall,
  toolkit: string,
): readonly ConnectedAccountRecord[] {
  return tables.accounts.byUserAndToolkit.list(userToolkitKey(session.userId, toolkit));
}
