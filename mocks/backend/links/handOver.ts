import { newId } from "../ids/newId.ts";
import type { Platform } from "../platform.ts";
import { projectOf } from "../project/project.ts";
import type { ConnectedAccountRecord, LinkRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import type { CompletedLink, LinkCompletion } from "../types.ts";
import { callbackWithResult } from "./callbackWithResult.ts";

/** How long the host's backend has to say who came back, in ms. */
const VERIFICATION_LIFE_MS = 10 * 60 * 1000;

const OTHER_BROWSER =
  "The authorization came back in a different browser or device than the one that started it.";

/**
 * What stands between a user's consent and a connected account: another browser that comes back with it, and the
 * project's verifier, which has the host say whose the account is to be. Undefined: nothing.
 */
export function handOver(
  tables: WriteTables,
  platform: Platform,
  { link, account }: { link: LinkRecord; account: ConnectedAccountRecord },
  { isOtherBrowser }: Pick<LinkCompletion, "isOtherBrowser">,
): CompletedLink | undefined {
  const { verifierUrl, sameBrowserBinding } = projectOf(tables);
  const isManaged = tables.authConfigs.get(account.authConfigId)?.isManaged === true;
  if (isOtherBrowser === true && sameBrowserBinding && isManaged && /OAUTH/.test(account.scheme)) {
    // Nothing is stored: whoever started it can still go on, until the link runs out.
    return {
      status: "failed",
      accountId: account.id,
      accountStatus: "INITIATED",
      error: OTHER_BROWSER,
      ...callbackWithResult(link.callbackUrl, account.id, { error: OTHER_BROWSER }),
    };
  }
  if (verifierUrl === null) return undefined;
  const now = platform.now();
  const sessionUri = newId(tables, "session_").id;
  tables.connectedAccounts.put({ ...account, status: "INITIATED", updatedAt: now });
  tables.links.put({
    ...link,
    outcome: "approve",
    completedAt: now,
    verification: { sessionUri, expiresAt: now + VERIFICATION_LIFE_MS, isSpent: false },
  });
  const url = new URL(verifierUrl);
  url.searchParams.set("session_uri", sessionUri);
  return {
    status: "pending",
    accountId: account.id,
    accountStatus: "INITIATED",
    callbackUrl: url.href,
  };
}
