import type { AccountStatus, ConnectedAccountRecord } from "../records.ts";

/**
 * A user's accounts of one toolkit. The toolkit comes first: its slug has no space, so that no user id, whatever is in
 * it, can read as another pair.
 */
export function userToolkitKey(userId: string, toolkit: string): string {
  return `${toolkit} ${userId}`;
}

/** Accounts in a state, of a toolkit, an auth config or `EVERYTHING`. A state's name has no space. */
export function stateKey(scope: string, state: AccountStatus): string {
  return `${state} ${scope}`;
}

/** The status that an account's record holds: a link that has expired since is still pending here. */
export function storedState({ status, isDisabled }: ConnectedAccountRecord): AccountStatus {
  return status === "ACTIVE" && isDisabled ? "INACTIVE" : status;
}

/** An owner's items of one kind. A list, since there may be anything in either name. */
export function ownerKindKey(owner: string, kind: string): string {
  return JSON.stringify([owner, kind]);
}

/** Where files are that belong to no session: no session has this id. */
export const FILES_OF_TOOLS = "";

/** The key of an index that holds everything. */
export const EVERYTHING = "";
