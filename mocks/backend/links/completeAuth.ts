import { isPending } from "../accounts/currentAccount.ts";
import { badRequest, notFound } from "../errors.ts";
import type { Platform } from "../platform.ts";
import { PlatformError } from "../platformError.ts";
import type { ConnectedAccountRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import type { CompleteAuthInput } from "../types.ts";
import { unusableConfig } from "./unusableConfig.ts";

/**
 * The host's backend says who came back from the provider: the account becomes ACTIVE when they are its owner, and FAILED
 * for good when they are not. A session address works once, whoever names it. A refusal is returned, not thrown: what it
 * changed stays changed.
 */
export function completeAuth(
  tables: WriteTables,
  platform: Platform,
  { sessionUri, userId }: CompleteAuthInput,
): { account: ConnectedAccountRecord } | { refusal: PlatformError } {
  const now = platform.now();
  const [link] = tables.consents.bySessionUri.list(sessionUri);
  const { verification } = link ?? {};
  if (!link || !verification || verification.isSpent || now >= verification.expiresAt) {
    return { refusal: notFound("session", sessionUri) };
  }
  tables.links.put({ ...link, verification: { ...verification, isSpent: true } });
  const account = tables.connectedAccounts.get(link.accountId);
  if (account === undefined || account.deletedAt !== null) {
    return { refusal: notFound("connected account", link.accountId) };
  }
  if (!isPending(account, now)) {
    return failed("The authorization expired before its caller was verified", (reason) =>
      authorizationExpired(reason),
    );
  }
  const unusable = unusableConfig(tables, account);
  if (unusable !== undefined) return failed(unusable, authorizationExpired);
  if (userId !== account.userId) {
    return failed("IDENTITY_VERIFICATION_FAILED", () =>
      badRequest("Identity mismatch: the account was started by another user.", [
        "user_id: must be the user whom the link was made for",
      ]),
    );
  }
  const connected: ConnectedAccountRecord = {
    ...account,
    status: "ACTIVE",
    statusReason: null,
    connectedAt: now,
    updatedAt: now,
  };
  tables.connectedAccounts.put(connected);
  return { account: connected };

  function failed(reason: string, errorOf: (reason: string) => PlatformError) {
    if (account !== undefined) {
      tables.connectedAccounts.put({
        ...account,
        status: "FAILED",
        statusReason: reason,
        updatedAt: now,
      });
    }
    return { refusal: errorOf(reason) };
  }
}

function authorizationExpired(reason: string): PlatformError {
  return new PlatformError({
    status: 404,
    code: 10404,
    slug: "HTTP_NotFound",
    message: `${reason}.`,
    suggestedFix: "Let the user connect again with a new link.",
  });
}
