import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  // Before the browser puts the scroll back, which it does between the two: the page has to be there by then.
  window.addEventListener("popstate", listener);
  window.addEventListener("hashchange", listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener("hashchange", listener);
  };
}

/** The page that the address names (`#/members`): enough of a router for a demo that is served from any folder. */
export function useHashRoute(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash.replace(/^#\/?/, ""));
}
