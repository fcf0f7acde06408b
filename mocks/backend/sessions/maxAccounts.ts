import type { SessionConfig } from "../records.ts";

const DEFAULT_MOST = 5;

/** How many accounts of a toolkit a session that takes several takes; undefined for one that does not. */
export function maxAccounts({ multi_account }: SessionConfig): number | undefined {
  if (multi_account?.enable !== true) return undefined;
  return multi_account.max_accounts_per_toolkit ?? DEFAULT_MOST;
}
