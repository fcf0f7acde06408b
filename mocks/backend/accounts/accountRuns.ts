import type { Run } from "../mergeRuns.ts";
import type { AccountStatus, ConnectedAccountRecord } from "../records.ts";
import { accountStatuses } from "../records.ts";
import { EVERYTHING, stateKey } from "../store/keys.ts";
import type { ReadTables } from "../store/tables.ts";
import type { AccountQuery } from "../types.ts";
import { isPending } from "./currentAccount.ts";

type AccountRun = Run<ConnectedAccountRecord>;

/**
 * Accounts of all users that meet a query's toolkits, auth configs and statuses, as runs of lists that are kept anyway: which
 * costs the same however many there are.
 */
export function accountRuns(tables: ReadTables, query: AccountQuery, now: number): AccountRun[] {
  const statuses = unique(query.statuses ?? accountStatuses);
  return listsOf(tables, query).flatMap((list) =>
    statuses.flatMap((status) => runsOf(list, status, now)),
  );
}

type ListOfState = (state: AccountStatus) => readonly ConnectedAccountRecord[];

/** The accounts in question by their stored state; no account is in two of the lists. */
function listsOf(tables: ReadTables, { toolkits, authConfigIds }: AccountQuery): ListOfState[] {
  const { byState, byToolkitAndState, byAuthConfigAndState } = tables.accounts;
  if (authConfigIds !== undefined) {
    return unique(authConfigIds)
      .filter((id) => toolkits?.includes(tables.authConfigs.get(id)?.toolkit ?? "") ?? true)
      .map((id) => (state) => byAuthConfigAndState.list(stateKey(id, state)));
  }
  if (toolkits !== undefined) {
    return unique(toolkits).map((slug) => (state) => byToolkitAndState.list(stateKey(slug, state)));
  }
  return [(state) => byState.list(stateKey(EVERYTHING, state))];
}

function runsOf(list: ListOfState, status: AccountStatus, now: number): AccountRun[] {
  switch (status) {
    case "INITIALIZING":
    case "INITIATED":
      return [atWork(list(status), now)];
    case "EXPIRED":
      return [
        whole(list("EXPIRED")),
        runOut(list("INITIALIZING"), now),
        runOut(list("INITIATED"), now),
      ];
    default:
      return [whole(list(status))];
  }
}

function whole(list: readonly ConnectedAccountRecord[]): AccountRun {
  return { list, from: 0, to: list.length };
}

function runOut(list: readonly ConnectedAccountRecord[], now: number): AccountRun {
  return { list, from: 0, to: firstPending(list, now) };
}

function atWork(list: readonly ConnectedAccountRecord[], now: number): AccountRun {
  return { list, from: firstPending(list, now), to: list.length };
}

/** All links live equally long, so those that were made first have run out first. */
function firstPending(list: readonly ConnectedAccountRecord[], now: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const account = list[middle];
    if (account !== undefined && !isPending(account, now)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
