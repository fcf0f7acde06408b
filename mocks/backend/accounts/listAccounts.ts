import { backwards, listPage, type Sliceable } from "../listPage.ts";
import type { ConnectedAccountRecord } from "../records.ts";
import { EVERYTHING, userToolkitKey } from "../store/keys.ts";
import type { ReadTables } from "../store/tables.ts";
import type { AccountQuery, ConnectedAccount, ListPage } from "../types.ts";
import { currentAccount, currentState } from "./currentAccount.ts";

/** Accounts that meet every given filter, those made last first unless asked otherwise. */
export function listAccounts(
  tables: ReadTables,
  query: AccountQuery,
  now: number,
): ListPage<ConnectedAccount> {
  const found = wholeList(tables, query) ?? filtered(tables, query, now);
  const page = listPage(found, query, { default: 20, max: 100 });
  return { ...page, items: page.items.map((record) => currentAccount(tables, record, now)) };
}

/** Where an index is the answer as it stands, only the page that is asked for is touched. */
function wholeList(
  { accounts }: ReadTables,
  query: AccountQuery,
): Sliceable<ConnectedAccountRecord> | undefined {
  const { authConfigIds, orderDirection } = query;
  if (query.ids ?? query.userIds ?? query.toolkits ?? query.statuses ?? query.orderBy) {
    return undefined;
  }
  const [configId, ...more] = authConfigIds ?? [];
  if (more.length > 0 || (authConfigIds !== undefined && configId === undefined)) {
    return undefined;
  }
  const list =
    configId === undefined ? accounts.all.list(EVERYTHING) : accounts.byAuthConfig.list(configId);
  return orderDirection === "asc" ? list : backwards(list);
}

function filtered(tables: ReadTables, query: AccountQuery, now: number): ConnectedAccountRecord[] {
  return candidates(tables, query)
    .filter((record) => record.deletedAt === null && meets(record, query, now))
    .sort(comparison(query, now));
}

function comparison({ orderBy, orderDirection }: AccountQuery, now: number) {
  const direction = orderDirection === "asc" ? 1 : -1;
  const timeOf = (record: ConnectedAccountRecord) => {
    if (orderBy === undefined) return 0;
    return orderBy === "created_at" ? record.createdAt : currentState(record, now).updatedAt;
  };
  return (a: ConnectedAccountRecord, b: ConnectedAccountRecord) =>
    direction * (timeOf(a) - timeOf(b) || a.order - b.order);
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
  { userIds, toolkits, authConfigIds, statuses }: AccountQuery,
  now: number,
): boolean {
  return (
    (statuses?.includes(currentState(record, now).status) ?? true) &&
    (userIds?.includes(record.userId) ?? true) &&
    (toolkits?.includes(record.toolkit) ?? true) &&
    (authConfigIds?.includes(record.authConfigId) ?? true)
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
