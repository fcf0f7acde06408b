import type { ConnectedAccount } from "../../client/index.ts";
import { patchQueries } from "../scope/patchQueries.ts";
import type { Scope } from "../scope/Scope.ts";
import { accountsKey, newestFirst } from "./accountListOptions.ts";

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
export function putAccount(scope: Scope, account: ConnectedAccount): void {
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
