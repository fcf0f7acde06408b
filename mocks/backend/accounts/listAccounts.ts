import { listPage } from "../listPage.ts";
import type { ConnectedAccountRecord } from "../records.ts";
import { EVERYTHING, userToolkitKey } from "../store/keys.ts";
import type { ReadTables } from "../store/tables.ts";
import type { AccountQuery, ConnectedAccount, ListPage } from "../types.ts";
import { currentAccount } from "./currentAccount.ts";

/** Accounts that meet every given filter, newest first unless asked otherwise. */
export function listAccounts(
  tables: ReadTables,
  query: AccountQuery,
  now: number,
): ListPage<ConnectedAccount> {
  const direction = query.orderDirection === "asc" ? 1 : -1;
  const by = query.orderBy === "updated_at" ? "updatedAt" : "createdAt";
  const found = candidates(tables, query)
    .filter((record) => record.deletedAt === null && meets(record, query))
    .map((record) => currentAccountInOrder(tables, record, now))
    .filter(({ account }) => query.statuses?.includes(account.status) ?? true)
    .sort((a, b) => direction * (a.account[by] - b.account[by] || a.record.order - b.record.order));
  return listPage(
    found.map(({ account }) => account),
    query,
    { default: 20, max: 100 },
  );
}

function currentAccountInOrder(tables: ReadTables, record: ConnectedAccountRecord, now: number) {
  return { record, account: currentAccount(tables, record, now) };
}

/** The shortest list that holds every account in question, so that other users' accounts are not gone through. */
function candidates(
  tables: ReadTables,
  { ids, userIds, toolkits, authConfigIds }: AccountQuery,
): ConnectedAccountRecord[] {
  const { accounts } = tables;
  if (ids !== undefined) {
    return unique(ids).flatMap((id) => tables.connectedAccounts.get(id) ?? []);
  }
  if (userIds !== undefined && toolkits !== undefined) {
    return unique(userIds).flatMap((userId) =>
      unique(toolkits).flatMap((toolkit) =>
        accounts.byUserAndToolkit.list(userToolkitKey(userId, toolkit)),
      ),
    );
  }
  if (userIds !== undefined) return unique(userIds).flatMap((id) => accounts.byUser.list(id));
  if (authConfigIds !== undefined) {
    return unique(authConfigIds).flatMap((id) => accounts.byAuthConfig.list(id));
  }
  return [...accounts.all.list(EVERYTHING)];
}

function meets(
  record: ConnectedAccountRecord,
  { userIds, toolkits, authConfigIds }: AccountQuery,
): boolean {
  return (
    (userIds?.includes(record.userId) ?? true) &&
    (toolkits?.includes(record.toolkit) ?? true) &&
    (authConfigIds?.includes(record.authConfigId) ?? true)
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
