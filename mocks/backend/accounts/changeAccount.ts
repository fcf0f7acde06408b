import type { Platform } from "../platform.ts";
import type { WriteTables } from "../store/tables.ts";
import { authConfigIsGone } from "./accountErrors.ts";
import { claimAlias } from "./claimAlias.ts";
import { findAccount } from "./findAccount.ts";

/** Labels an account; an empty string clears the label. */
export function setAlias(tables: WriteTables, platform: Platform, id: string, alias: string): void {
  const account = findAccount(tables, id);
  if (alias !== "") claimAlias(tables, platform, { ...account, alias, accountId: id });
  tables.connectedAccounts.put({
    ...account,
    alias: alias === "" ? null : alias,
    updatedAt: platform.now(),
  });
}

/** Takes an account out of use, or back into it. It stays connected, and keeps its place among the others. */
export function setEnabled(
  tables: WriteTables,
  platform: Platform,
  id: string,
  enabled: boolean,
): void {
  const account = findAccount(tables, id);
  const config = tables.authConfigs.get(account.authConfigId);
  if (enabled && config !== undefined && config.deletedAt !== null) {
    throw authConfigIsGone(config.id);
  }
  tables.connectedAccounts.put({ ...account, isDisabled: !enabled, updatedAt: platform.now() });
}

/** Soft: the record stays, but nothing finds it, and its link can't be finished. What its tools made is gone, and its triggers. */
export function deleteAccount(tables: WriteTables, platform: Platform, id: string): void {
  const account = findAccount(tables, id);
  const now = platform.now();
  tables.connectedAccounts.put({ ...account, deletedAt: now, updatedAt: now });
  for (const item of [...tables.toolItems.byOwner.list(id)]) tables.toolData.remove(item.id);
  for (const trigger of [...tables.watching.byAccount.list(id)]) tables.triggers.remove(trigger.id);
}
