import type { QueryObserverOptions } from "@tanstack/query-core";
import type { ConnectedAccount, ToolRouterError } from "../../client/index.ts";
import { getOrCreate } from "../../internal/getOrCreate.ts";
import { queryDefaults } from "../scope/queryDefaults.ts";
import type { Scope } from "../scope/Scope.ts";
import { withSession } from "../session/withSession.ts";
import { accountsKey } from "./accountsOptions.ts";

interface Batch {
  ids: string[];
  accounts: Promise<readonly ConnectedAccount[]>;
}

/** The accounts that are asked for in this moment. */
const batches = new WeakMap<Scope, Batch>();

/** As many as one request may ask for. */
const maxIds = 50;

/**
 * The query of one account of the session's user: a list of one, or of none. Those that are asked for in the same moment,
 * by the cards of a page say, share a request.
 */
export function accountOptions(scope: Scope, id: string) {
  return {
    ...queryDefaults,
    queryKey: [...accountsKey(scope), { id }],
    queryFn: async () => (await readTogether(scope, id)).filter((account) => account.id === id),
  } satisfies QueryObserverOptions<ConnectedAccount[], ToolRouterError>;
}

function readTogether(scope: Scope, id: string): Promise<readonly ConnectedAccount[]> {
  const batch = getOrCreate(batches, scope, () => {
    const ids: string[] = [];
    return { ids, accounts: soon(() => read(scope, ids)) };
  });
  batch.ids.push(id);
  if (batch.ids.length === maxIds) batches.delete(scope);
  return batch.accounts;
}

async function read(scope: Scope, connectedAccountIds: string[]) {
  if (batches.get(scope)?.ids === connectedAccountIds) batches.delete(scope);
  return withSession(scope, async ({ config }) => {
    const { items } = await scope.client.connectedAccounts.list({
      userIds: [config.userId],
      connectedAccountIds,
      limit: maxIds,
    });
    return items;
  });
}

function soon<Result>(work: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve) => setTimeout(() => resolve(work()), 0));
}
