import type { ConnectedAccount } from "../../client/index.ts";

/** An end that the API can tell. */
export type AuthorizeOutcome = "connected" | "denied" | "failed" | "expired";

/** What an account's status means for the link that makes it; `undefined`: it is still open. */
export function outcomeOf({
  status,
  statusReason,
}: ConnectedAccount): AuthorizeOutcome | undefined {
  switch (status) {
    case "ACTIVE":
      return "connected";
    case "FAILED":
      // The platform has one status for both: only its words tell a "no" from a breakdown.
      return /den(y|ied)|declined/i.test(statusReason ?? "") ? "denied" : "failed";
    case "REVOKED":
      return "failed";
    case "EXPIRED":
      return "expired";
    default:
      return undefined;
  }
}
