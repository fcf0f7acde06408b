import type { ConnectedAccount } from "../../client/index.ts";
import { explainStatus } from "../../core/explain/explainStatus.ts";

/**
 * Whether an account is worth a row: it works, or once did. A link that was never finished shows in its own flow only;
 * the pinned account always shows, since nothing stands in for it.
 */
export function isListed(
  account: Pick<ConnectedAccount, "id" | "status" | "statusReason">,
  pinned: string | undefined,
): boolean {
  if (account.id === pinned) return true;
  switch (account.status) {
    case "INITIALIZING":
    case "INITIATED":
    case "FAILED":
      return false;
    case "EXPIRED":
      return !/^(unfinished|unstarted)$/.test(explainStatus(account)?.cause ?? "");
    default:
      return true;
  }
}
