import type { LinkOutcome } from "../records.ts";

/** The host's address with its own parameters kept and the result added. */
export function callbackWithResult(
  callbackUrl: string | null,
  accountId: string,
  outcome: LinkOutcome,
): { callbackUrl?: string } {
  if (callbackUrl === null) return {};
  const url = new URL(callbackUrl);
  url.searchParams.set("status", outcome === "approve" ? "success" : "failed");
  url.searchParams.set("connected_account_id", accountId);
  if (outcome === "deny") url.searchParams.set("error", "access_denied");
  return { callbackUrl: url.href };
}
