import { isActive } from "../accounts/currentAccount.ts";
import { mayUse } from "../accounts/sharing.ts";
import type { ConnectedAccountRecord, SessionRecord } from "../records.ts";
import { userToolkitKey } from "../store/keys.ts";
import type { ReadTables } from "../store/tables.ts";
import type { Resolution } from "../types.ts";

/** The accounts that a resolution's rule lets a tool run with now, those made first first. */
export function activeAccounts(
  tables: ReadTables,
  session: SessionRecord,
  resolution: Resolution,
): ConnectedAccountRecord[] {
  const toolkit = resolution.shown?.toolkit;
  if (toolkit === undefined) return [];
  return candidates(tables, session, toolkit).filter(
    (account) => isActive(account) && isInScope(tables, session, resolution, account),
  );
}

/** Whether an account is one that the deciding rule allows: one of the pins, or one on the auth config that decides. */
export function isInScope(
  tables: ReadTables,
  { config }: SessionRecord,
  { rule, authConfigId }: Resolution,
  account: ConnectedAccountRecord,
): boolean {
  switch (rule) {
    case "connectedAccounts":
      return (config.connected_accounts[account.toolkit] ?? []).includes(account.id);
    case "toolRouterAuthConfig":
      return tables.authConfigs.get(account.authConfigId)?.madeByToolRouter === true;
    default:
      return account.authConfigId === authConfigId;
  }
}

/** The session's user's own accounts of a toolkit, and the SHARED ones that the session pins for them. */
export function candidates(
  tables: ReadTables,
  { userId, config }: SessionRecord,
  toolkit: string,
): ConnectedAccountRecord[] {
  const pinned = (config.connected_accounts[toolkit] ?? []).flatMap((id) => {
    const account = tables.connectedAccounts.get(id);
    const isShared =
      account?.accountType === "SHARED" &&
      account.deletedAt === null &&
      account.toolkit === toolkit &&
      mayUse(account, userId);
    return isShared ? [account] : [];
  });
  return [...tables.accounts.byUserAndToolkit.list(userToolkitKey(userId, toolkit)), ...pinned];
}
