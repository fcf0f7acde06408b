import { completeAuthorization } from "tool-router-react/client";

declare global {
  interface Window {
    /** What a host's callback page does when a Connect Link sends its window there. */
    comeBack(accountId: string): void;
  }
}

window.comeBack = (accountId) => {
  history.replaceState(null, "", `?status=success&connected_account_id=${accountId}`);
  completeAuthorization({ close: false });
};
