"use client";

import type { ConnectedAccount } from "../client/index.ts";
import { useToolRouter } from "../hooks/useToolRouter.ts";

/** Names an account. Among `others`, two of the same name are told apart by their generated names. */
export type AccountName = (
  account: ConnectedAccount,
  others?: readonly ConnectedAccount[],
) => string;

/** As whom an account is known: by the host's label, the user's own, or the provider's; not by its generated name. */
export function useKnownName(): (account: ConnectedAccount) => string | null | undefined {
  const { accountLabel } = useToolRouter();
  return (account) => accountLabel(account) || account.alias || account.displayName;
}

/**
 * What to call an account: as the host's `accountLabel` says, else by the user's own label, else as whom the provider knows
 * the user, else by its generated name, else by its id.
 */
export function useAccountName(): AccountName {
  const knownName = useKnownName();
  const nameOf: AccountName = (account) => knownName(account) || account.wordId || account.id;
  return (account, others = []) => {
    const name = nameOf(account);
    const { id, wordId } = account;
    const isShared = others.some((other) => other.id !== id && nameOf(other) === name);
    return isShared && wordId ? `${name} (${wordId})` : name;
  };
}
