import type { QueryObserverOptions } from "@tanstack/query-core";
import type { ConnectedAccount, ToolRouterError } from "../../client/index.ts";
import { queryDefaults } from "../scope/queryDefaults.ts";
import type { AccountBatch, Scope } from "../scope/Scope.ts";
import { withSession } from "../session/withSession.ts";
import { accountsKey } from "./accountListOptions.ts";

/** As many as one request may ask for. */
const maxIds = 50;

/**
 * The query of one account of the session's user: a list of one, or of none. Those that are requested in the same moment,
 * by the cards of a page say, share a request.
 */
export function batchedAccountOptions(scope: Scope, id: string) {
  return {
    ...queryDefaults,
    queryKey: [...accountsKey(scope), { id }],
    queryFn: async () => (await readTogether(scope, id)).filter((account) => account.id === id),
  } satisfies QueryObserverOptions<ConnectedAccount[], ToolRouterError>;
}

function readTogether(scope: Scope, id: string): Promise<readonly ConnectedAccount[]> {
  scope.accountBatch ??= openBatch(scope);
  const batch = scope.accountBatch;
  batch.ids.push(id);
  if (batch.ids.length === maxIds) scope.accountBatch = undefined;
  return batch.accounts;
}

function openBatch(scope: Scope): AccountBatch {
  const ids: string[] = [];
  return { ids, accounts: soon(() => read(scope, ids)) };
}

function read(scope: Scope, ids: string[]) {
  if (scope.accountBatch?.ids === ids) scope.accountBatch = undefined;
  return readAccounts(scope, ids);
}

/** Those of these accounts, at most 50, that are the session's user's. */
export function readAccounts(
  scope: Scope,
  connectedAccountIds: readonly string[],
  signal?: AbortSignal,
): Promise<ConnectedAccount[]> {
  return withSession(scope, async ({ config }) => {
    const { items } = await scope.client.connectedAccounts.list(
      { userIds: [config.userId], connectedAccountIds, limit: maxIds },
      { signal },
    );
    return items;
  });
}

function soon<Result>(work: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve) => setTimeout(() => resolve(work()), 0));
}
