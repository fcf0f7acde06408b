import type { QueryKey } from "@tanstack/query-core";
import type { ConnectedAccount, Toolkit } from "../../client/index.ts";
import { isRecord } from "../../internal/records.ts";
import type { Scope } from "../scope/Scope.ts";
import { withSession } from "../session/withSession.ts";
import { accountsKey, newestFirst } from "./accountsOptions.ts";
import {
  findToolkit,
  listQueries,
  type ToolkitPages,
  toolkitIn,
  toolkitsKey,
} from "./toolkitsOptions.ts";

/**
 * Puts an account that became ACTIVE into the caches, so that cards change with this answer and not with the next one.
 *
 * @param isInUse the session uses it, so that the toolkit's item shows it
 */
export function showConnectedAccount(
  scope: Scope,
  account: ConnectedAccount,
  isInUse: boolean,
): void {
  putAccount(scope, account);
  if (!isInUse) return;
  const { id, status, createdAt, authConfig, toolkit } = account;
  const connection = {
    isActive: status === "ACTIVE",
    authConfig: {
      id: authConfig.id,
      mode: authConfig.mode,
      authScheme: authConfig.authScheme,
      isComposioManaged: authConfig.isComposioManaged,
    },
    connectedAccount: { id, status, createdAt },
  };
  patchToolkit(scope, toolkit.slug, (item) => ({ ...item, connection }));
}

/**
 * Changes one toolkit in every list at once. All other items, and pages without it, keep their identity, so that one
 * card renders anew.
 */
function patchToolkit(scope: Scope, slug: string, change: (toolkit: Toolkit) => Toolkit): void {
  const isIt = (toolkit: Toolkit) => toolkit.slug === slug;
  patchQueries<ToolkitPages>(scope, toolkitsKey(scope), (data) => {
    if (!data.pages.some(({ items }) => items.some(isIt))) return data;
    const pages = data.pages.map((page) =>
      page.items.some(isIt)
        ? { ...page, items: page.items.map((item) => (isIt(item) ? change(item) : item)) }
        : page,
    );
    return { ...data, pages };
  });
}

type Accounts = readonly ConnectedAccount[];

/** Changes one account in every list that has it. */
export function patchAccount(
  scope: Scope,
  id: string,
  change: Partial<Pick<ConnectedAccount, "alias" | "status" | "isDisabled">>,
): void {
  patchQueries<Accounts>(scope, accountsKey(scope), (accounts) =>
    accounts.some((account) => account.id === id)
      ? accounts.map((account) => (account.id === id ? { ...account, ...change } : account))
      : accounts,
  );
}

/** Puts an account into the lists that it belongs to, in place of their version of it. */
function putAccount(scope: Scope, account: ConnectedAccount): void {
  patchQueries<Accounts>(scope, accountsKey(scope), (accounts, queryKey) => {
    const toolkit = queryKey.at(-1);
    if (toolkit !== null && toolkit !== account.toolkit.slug) return accounts;
    return newestFirst([account, ...accounts.filter(({ id }) => id !== account.id)]);
  });
}

export function removeAccount(scope: Scope, id: string): void {
  patchQueries<Accounts>(scope, accountsKey(scope), (accounts) =>
    accounts.some((account) => account.id === id)
      ? accounts.filter((account) => account.id !== id)
      : accounts,
  );
}

/**
 * Changes what every query below a key holds, at once. Data that `change` returns unchanged is not written; equal parts
 * of the rest keep their identity.
 */
function patchQueries<Data>(
  { queryClient }: Scope,
  key: QueryKey,
  change: (data: Data, queryKey: QueryKey) => Data,
): void {
  for (const query of queryClient.getQueryCache().findAll({ queryKey: key })) {
    const apply = () => {
      const data = queryClient.getQueryData<Data>(query.queryKey);
      if (data === undefined) return;
      const changed = change(data, query.queryKey);
      if (changed === data) return;
      const { dataUpdatedAt: updatedAt, isInvalidated } = query.state;
      queryClient.setQueryData(query.queryKey, changed, { updatedAt });
      // One known item makes no list fresh.
      if (isInvalidated) query.invalidate();
    };
    apply();
    // What was asked before the change may be answered with how it was before.
    if (query.state.fetchStatus === "fetching") void query.promise?.then(apply, apply);
  }
}

/**
 * Reads one toolkit again, for all lists that have it: one request, where reading the lists would be one a page. It does
 * not reject: what it follows has happened, whether or not it can be shown yet.
 */
export async function refreshToolkit(scope: Scope, slug: string): Promise<void> {
  const queryKey = toolkitsKey(scope);
  // A list of the connected ones may gain it: only reading it tells. One that has it keeps it, as it is by now, until
  // it is next read: nothing vanishes under the user's hands.
  for (const query of listQueries(scope)) {
    const requested = query.queryKey.at(-1);
    if (!isRecord(requested) || requested.isConnected !== true) continue;
    void scope.queryClient.invalidateQueries({
      queryKey: query.queryKey,
      exact: true,
      refetchType: toolkitIn(scope, query, slug) ? "none" : "active",
    });
  }
  if (!findToolkit(scope, slug)) return;
  try {
    const { items } = await withSession(scope, (session) =>
      session.toolkits({ toolkits: [slug], limit: 1 }),
    );
    const item = items.find((toolkit) => toolkit.slug === slug);
    if (item) patchToolkit(scope, slug, () => item);
  } catch {
    // Reported to `onEvent`. The next return to the page reads the lists.
    void scope.queryClient.invalidateQueries({ queryKey, refetchType: "none" });
  }
}

/** Reads again what a change elsewhere may have touched: one toolkit, or all that is on screen, and the accounts. */
export async function invalidateConnections(scope: Scope, toolkit?: string): Promise<void> {
  const { queryClient } = scope;
  await Promise.all([
    toolkit
      ? refreshToolkit(scope, toolkit)
      : queryClient.invalidateQueries({ queryKey: toolkitsKey(scope) }),
    queryClient.invalidateQueries({ queryKey: accountsKey(scope) }),
  ]);
}
