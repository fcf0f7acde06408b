import type { SavedFlow } from "./savedFlow.ts";

/**
 * Sets the query of an address that a link returned to back to what it was before: the platform added parameters, and
 * overwrote those of the host's that have the same names.
 */
export function restoreAddress({ returnTo, link }: SavedFlow): void {
  if (!returnTo || !link) return;
  const url = new URL(window.location.href);
  const { searchParams } = url;
  const id = searchParams.get("connected_account_id") ?? searchParams.get("connectedAccountId");
  if (id !== link.connectedAccountId) return;
  const { search, hash } = new URL(returnTo);
  url.search = search;
  url.hash ||= hash;
  window.history.replaceState(window.history.state, "", url);
}
