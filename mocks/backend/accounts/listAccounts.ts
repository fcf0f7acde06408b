import { listPage } from "../listPage.ts";
import { mergeRuns } from "../mergeRuns.ts";
import type { ConnectedAccountRecord } from "../records.ts";
import { byCreation } from "../store/accountOrder.ts";
import { EVERYTHING, userToolkitKey } from "../store/keys.ts";
import type { ReadTables } from "../store/tables.ts";
import type { AccountQuery, ConnectedAccount, ListPage } from "../types.ts";
import { accountRuns } from "./accountRuns.ts";
import { currentAccount, currentState } from "./currentAccount.ts";

/**
 * Accounts that meet every given filter, those made last first unless asked otherwise. Only sorting those of all users by
 * when they last changed goes through them all.
 */
export function listAccounts(
  tables: ReadTables,
  query: AccountQuery,
  now: number,
): ListPage<ConnectedAccount> {
  const own = ownAccounts(tables, query);
  const direction = query.orderDirection ?? "desc";
  const runs = own === undefined ? runsOfAll(tables, query, now) : [];
  const found =
    own === undefined && query.orderBy !== "updated_at"
      ? mergeRuns(runs, byCreation, direction)
      : (own ?? runs.flatMap(({ list, from, to }) => list.slice(from, to)))
          .filter((record) => meets(record, query, now))
          .sort(comparison(query, now));
  const page = listPage(found, query, { default: 20, max: 100 });
  return { ...page, items: page.items.map((record) => currentAccount(tables, record, now)) };
}

/** Everybody's, with those that are SHARED where they are asked for. */
function runsOfAll(tables: ReadTables, query: AccountQuery, now: number) {
  const own = query.accountType === "SHARED" ? [] : accountRuns(tables, query, now);
  const list = sharedAccounts(tables, query).filter((record) => meets(record, query, now));
  return [...own, { list, from: 0, to: list.length }];
}

function sharedAccounts(
  tables: ReadTables,
  { accountType = "PRIVATE" }: AccountQuery,
): readonly ConnectedAccountRecord[] {
  return accountType === "PRIVATE" ? [] : tables.accounts.shared.list(EVERYTHING);
}

/** The accounts that are named or that some users have, of which there are few; undefined when others' are asked for too. */
function ownAccounts(
  tables: ReadTables,
  query: AccountQuery,
): ConnectedAccountRecord[] | undefined {
  const { ids, userIds, toolkits } = query;
  const { byUser, byUserAndToolkit } = tables.accounts;
  if (ids !== undefined) {
    return unique(ids).flatMap((id) => tables.connectedAccounts.get(id) ?? []);
  }
  if (userIds === undefined) return undefined;
  const own = unique(userIds).flatMap((userId) =>
    toolkits === undefined
      ? byUser.list(userId)
      : unique(toolkits).flatMap((toolkit) =>
          byUserAndToolkit.list(userToolkitKey(userId, toolkit)),
        ),
  );
  return [...own, ...sharedAccounts(tables, query)];
}

function meets(
  record: ConnectedAccountRecord,
  { userIds, toolkits, authConfigIds, statuses, accountType = "PRIVATE" }: AccountQuery,
  now: number,
): boolean {
  return (
    record.deletedAt === null &&
    (accountType === "ALL" || record.accountType === accountType) &&
    (statuses?.includes(currentState(record, now).status) ?? true) &&
    (userIds?.includes(record.userId) ?? true) &&
    (toolkits?.includes(record.toolkit) ?? true) &&
    (authConfigIds?.includes(record.authConfigId) ?? true)
  );
}

function comparison({ orderBy, orderDirection }: AccountQuery, now: number) {
  const sign = orderDirection === "asc" ? 1 : -1;
  if (orderBy !== "updated_at") {
    return (a: ConnectedAccountRecord, b: ConnectedAccountRecord) => sign * byCreation(a, b);
  }
  const changedAt = (record: ConnectedAccountRecord) => currentState(record, now).updatedAt;
  return (a: ConnectedAccountRecord, b: ConnectedAccountRecord) =>
    sign * (changedAt(a) - changedAt(b) || a.order - b.order);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
