"use client";
import { useCallback, useMemo, useState } from "react";
import type { ConnectedAccount, ToolRouterError } from "../client/index.ts";
import { accountsOptions } from "../core/accounts/accountsOptions.ts";
import { type Later, loadLater } from "../core/loadLater.ts";
import { reporting } from "../core/scope/report.ts";
import { useScope } from "./ToolRouterContext.ts";
import { queryStatus, useScopeQuery } from "./useScopeQuery.ts";

/** What {@link useConnectedAccounts} gives. Actions reject with a `ToolRouterError`. */
export interface UseConnectedAccountsResult {
  /** Every account of the session's user, links that were never finished included, newest first. */
  accounts: readonly ConnectedAccount[];
  status: "loading" | "ready" | "error";
  error?: ToolRouterError;
  refetch(): void;
  /** Labels an account; an empty string clears the label. Rejects with `alias_taken`. */
  rename(id: string, alias: string): Promise<void>;
  enable(id: string): Promise<void>;
  disable(id: string): Promise<void>;
  /** Deletes the account; a pin on it is lifted. */
  disconnect(id: string): Promise<void>;
  /** The account that an action is under way for. */
  pendingId?: string;
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
}: {
  toolkit?: string | undefined;
} = {}): UseConnectedAccountsResult {
  const scope = useScope();
  const query = useScopeQuery(accountsOptions(scope, toolkit));
  const [pendingId, setPendingId] = useState<string>();
  const { refetch } = query;

  const actions = useMemo(() => {
    const run = async (id: string, act: (later: Later) => Promise<void>) => {
      setPendingId(id);
      try {
        await act(await reporting(scope, loadLater));
      } finally {
        // Of several at once, the last one started is told of.
        setPendingId((pending) => (pending === id ? undefined : pending));
      }
    };
    const enable = (id: string, isEnabled: boolean) =>
      run(id, ({ enableAccount }) => enableAccount(scope, id, isEnabled));
    return {
      rename: (id: string, alias: string) =>
        run(id, ({ renameAccount }) => renameAccount(scope, id, alias)),
      enable: (id: string) => enable(id, true),
      disable: (id: string) => enable(id, false),
      disconnect: (id: string) => run(id, ({ disconnectAccount }) => disconnectAccount(scope, id)),
    };
  }, [scope]);

  return {
    accounts: query.data ?? none,
    ...queryStatus(query),
    refetch: useCallback(() => void refetch(), [refetch]),
    ...actions,
    ...(pendingId && { pendingId }),
  };
}

const none: readonly ConnectedAccount[] = [];
