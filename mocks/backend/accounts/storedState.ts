import type { AccountStatus, ConnectedAccountRecord } from "../records.ts";

/** What an account's status is as far as its record tells: a link that has run out since is still pending here. */
export function storedState({ status, isDisabled }: ConnectedAccountRecord): AccountStatus {
  return status === "ACTIVE" && isDisabled ? "INACTIVE" : status;
}
