"use client";
import { useMemo, useState } from "react";
import type { ConnectedAccount } from "../client/index.ts";
import { disconnectAccount, enableAccount, renameAccount } from "../core/actions/accountActions.ts";
import { accountListOptions } from "../core/queries/accountsOptions.ts";
import { type QueryOptions, type QueryResult, useScopeQuery } from "./useScopeQuery.ts";
import { useScope } from "./useToolRouter.ts";

/** What {@link useConnectedAccounts} takes. */
export interface UseConnectedAccountsOptions extends QueryOptions {
  /** A toolkit's slug. Default: the accounts of all toolkits. */
  toolkit?: string | undefined;
}

/** What {@link useConnectedAccounts} returns. Actions reject with a `ToolRouterError`. */
export interface UseConnectedAccountsResult extends QueryResult {
  /** Every account of the session's user, links that were never finished included, newest first; empty until read. */
  accounts: readonly ConnectedAccount[];
  /** Labels an account; an empty string clears the label. Rejects with `alias_taken`. */
  rename(id: string, alias: string): Promise<void>;
  enable(id: string): Promise<void>;
  disable(id: string): Promise<void>;
  /** Deletes the account; a pin on it is lifted. */
  disconnect(id: string): Promise<void>;
  /** The account that an action is in progress for; of several, the one that was started last. */
  pendingId: string | undefined;
}

/**
 * The accounts that the session's user has connected, of one toolkit or of all, and what can be done with them.
 *
 * @example
 * ```tsx
 * const { accounts, disconnect, pendingId } = useConnectedAccounts({ toolkit: "gmail" });
 * return accounts.map(({ id, alias, wordId }) => (
 *   <li key={id}>
 *     {alias ?? wordId}
 *     <button disabled={id === pendingId} onClick={() => disconnect(id)}>Disconnect</button>
 *   </li>
 * ));
 * ```
 */
export function useConnectedAccounts({
  toolkit,
  enabled = true,
}: UseConnectedAccountsOptions = {}): UseConnectedAccountsResult {
  const scope = useScope();
  const query = useScopeQuery({ ...accountListOptions(scope, toolkit), enabled });
  const { data = none, ...result } = query;
  const [pendingId, setPendingId] = useState<string>();

  const actions = useMemo(() => {
    const run = async (id: string, act: () => Promise<void>) => {
      setPendingId(id);
      try {
        await act();
      } finally {
        setPendingId((pending) => (pending === id ? undefined : pending));
      }
    };
    return {
      rename: (id: string, alias: string) => run(id, () => renameAccount(scope, id, alias)),
      enable: (id: string) => run(id, () => enableAccount(scope, id, true)),
      disable: (id: string) => run(id, () => enableAccount(scope, id, false)),
      disconnect: (id: string) => run(id, () => disconnectAccount(scope, id)),
    };
  }, [scope]);

  return { accounts: data, ...result, ...actions, pendingId };
}

const none: readonly ConnectedAccount[] = [];
