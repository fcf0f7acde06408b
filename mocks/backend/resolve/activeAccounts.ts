import { isActive } from "../accounts/currentAccount.ts";
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
  return tables.accounts.byUserAndToolkit
    .list(userToolkitKey(session.userId, toolkit))
    .filter((account) => isActive(account) && isInScope(tables, session, resolution, account));
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
