import type { QueryKey, QueryObserverOptions } from "@tanstack/query-core";
import type {
  ConnectedAccount,
  Page,
  ToolRouterClient,
  ToolRouterError,
} from "../../client/index.ts";
import { queryDefaults } from "../scope/queryDefaults.ts";
import type { AccountBatch, Scope } from "../scope/Scope.ts";
import { withSession } from "../session/withSession.ts";

const pageSize = 100;

/** Far more than anybody has: only a server that pages for ever gets there. */
const maxPages = 100;

/** Begins the key of every list of accounts. */
export function accountsKey({ key }: Scope): QueryKey {
  return [...key, "accounts"];
}

/** The query of the session's user's accounts, of one toolkit or of all: every page, newest first. */
export function accountListOptions(scope: Scope, toolkit: string | undefined) {
  return {
    ...queryDefaults,
    queryKey: [...accountsKey(scope), toolkit ?? null],
    queryFn: ({ signal }) =>
      withSession(scope, ({ config }) =>
        // An account does not reliably say whose it is: the filter does.
        readAll(scope.client, config.userId, toolkit, signal),
      ),
  } satisfies QueryObserverOptions<ConnectedAccount[], ToolRouterError>;
}

async function readAll(
  { connectedAccounts }: ToolRouterClient,
  userId: string,
  toolkit: string | undefined,
  signal: AbortSignal,
): Promise<ConnectedAccount[]> {
  // By id: what is connected meanwhile moves the others on to the next page.
  const accounts = new Map<string, ConnectedAccount>();
  const seen = new Set<string>();
  const query = { userIds: [userId], toolkitSlugs: toolkit ? [toolkit] : undefined };
  let page: Page<ConnectedAccount> | undefined;
  do {
    page = await connectedAccounts.list(
      { ...query, limit: pageSize, cursor: page?.cursor },
      { signal },
    );
    for (const account of page.items) accounts.set(account.id, account);
    // The same again: a proxy that drops cursors answers the first page for ever.
    if (!page.cursor || seen.has(page.cursor)) break;
    seen.add(page.cursor);
  } while (page.items.length > 0 && seen.size < maxPages);
  return newestFirst([...accounts.values()]);
}

export function newestFirst(accounts: readonly ConnectedAccount[]): ConnectedAccount[] {
  return accounts.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}

/** The query of some of the session's user's accounts, at most 50: those that are gone, or another user's, are not in it. */
export function accountsByIdOptions(scope: Scope, connectedAccountIds: readonly string[]) {
  return {
    ...queryDefaults,
    queryKey: [...accountsKey(scope), { ids: connectedAccountIds }],
    queryFn: ({ signal }) => readAccounts(scope, connectedAccountIds, signal),
  } satisfies QueryObserverOptions<ConnectedAccount[], ToolRouterError>;
}

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
function readAccounts(
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
