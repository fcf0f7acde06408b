"use client";
import type { ConnectedAccount, ToolRouterError } from "../client/index.ts";

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

export function useConnectedAccounts(
  query: { toolkit?: string | undefined } = {},
): UseConnectedAccountsResult {
  throw new Error(`not written yet ${query.toolkit}`);
}
