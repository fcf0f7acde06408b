"use client";
import type { ConnectedAccount } from "../client/index.ts";
import { accountListOptions } from "../core/queries/accountsOptions.ts";
import {
  type UseConnectedAccountsOptions,
  type UseConnectedAccountsResult,
  useConnectedAccounts,
} from "./useConnectedAccounts.ts";
import type { QueryResult } from "./useScopeQuery.ts";
import { useSuspenseScope } from "./useSuspenseScope.ts";
import { type SuspenseResult, useSuspenseScopeQuery } from "./useSuspenseScopeQuery.ts";

/** What {@link useSuspenseConnectedAccounts} takes. */
export type UseSuspenseConnectedAccountsOptions = Omit<UseConnectedAccountsOptions, "enabled">;

/** What {@link useSuspenseConnectedAccounts} returns. Actions reject with a `ToolRouterError`. */
export interface UseSuspenseConnectedAccountsResult
  extends SuspenseResult,
    Omit<UseConnectedAccountsResult, keyof QueryResult | "accounts"> {
  /** Every account of the session's user, links that were never finished included, newest first. */
  accounts: readonly ConnectedAccount[];
}

/**
 * `useConnectedAccounts` for React's Suspense: suspends until the accounts are there, throws what prevents that to the error
 * boundary, and has the fallback rendered on a server.
 *
 * @example
 * ```tsx
 * function Mailboxes() {
 *   const { accounts } = useSuspenseConnectedAccounts({ toolkit: "gmail" });
 *   return accounts.length === 0 ? <p>None yet.</p> : <p>{accounts.length} connected</p>;
 * }
 * ```
 */
export function useSuspenseConnectedAccounts({
  toolkit,
}: UseSuspenseConnectedAccountsOptions = {}): UseSuspenseConnectedAccountsResult {
  const scope = useSuspenseScope();
  const query = useSuspenseScopeQuery(scope, accountListOptions(scope, toolkit));
  const { data: accounts, ...result } = query;
  const { rename, enable, disable, disconnect, pendingId } = useConnectedAccounts({ toolkit });
  return { accounts, ...result, rename, enable, disable, disconnect, pendingId };
}
