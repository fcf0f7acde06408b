import { conflict } from "../errors.ts";
import type { Platform } from "../platform.ts";
import { PlatformError } from "../platformError.ts";
import type { ConnectedAccountRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import type { RevokedToken } from "../views.ts";
import { isActive } from "./currentAccount.ts";
import { findAccount } from "./findAccount.ts";

/** What the provider takes back, by scheme. What a user typed is theirs to take back. */
const revocable: Partial<Record<ConnectedAccountRecord["scheme"], RevokedToken[]>> = {
  OAUTH2: ["access_token", "refresh_token"],
  DCR_OAUTH: ["access_token", "refresh_token"],
  OAUTH1: ["access_token"],
  S2S_OAUTH2: ["access_token"],
};

/**
 * Takes an account's tokens back at its provider. Doing so again takes nothing back.
 *
 * @throws PlatformError 400 when the toolkit can't, 409 when the account is neither ACTIVE nor REVOKED.
 */
export function revokeAccount(
  tables: WriteTables,
  platform: Platform,
  id: string,
): { account: ConnectedAccountRecord; revokedTokens: RevokedToken[] } {
  const account = findAccount(tables, id);
  const tokens = revocable[account.scheme];
  if (tokens === undefined) {
    throw new PlatformError({
      status: 400,
      code: 400,
      slug: "ConnectedAccount_RevocationNotSupported",
      message: `"${account.toolkit}" accounts that are connected with ${account.scheme} can't be revoked.`,
      suggestedFix:
        "Delete the account, and let its user take the credentials back at the provider.",
    });
  }
  if (account.status === "REVOKED") return { account, revokedTokens: [] };
  if (!isActive(account)) {
    throw conflict(
      `The account is ${account.isDisabled ? "INACTIVE" : account.status}, and only an ACTIVE one can be revoked.`,
      "Enable or connect it first, or delete it.",
    );
  }
  const revoked: ConnectedAccountRecord = {
    ...account,
    status: "REVOKED",
    statusReason: "Revoked via user-initiated revoke endpoint",
    updatedAt: platform.now(),
  };
  tables.connectedAccounts.put(revoked);
  return { account: revoked, revokedTokens: tokens };
}
