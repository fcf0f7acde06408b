import { loadLater, onLater } from "../loadLater.ts";
import type { Scope } from "./Scope.ts";

/** ms after which a page that never rests has had its first paint all the same. */
const longestMs = 2_000;

/**
 * Once the page has been shown: loads what it did without so far, listens to other windows, and takes up what was under
 * way. Gives back the way to let go.
 */
export function attachLater(scope: Scope): () => void {
  let detach = () => {};
  const stopWaiting = onLater(({ attach, resumeFlows }) => {
    detach = attach(scope);
    resumeFlows(scope);
  });
  const load = () => {
    // Whoever needs it and cannot have it is told why; what nobody asked for is asked for again at the next occasion.
    if (navigator.onLine) loadLater().catch(() => {});
  };
  // Not everywhere is it known when a page is idle; after the first paint will do.
  if (window.requestIdleCallback) window.requestIdleCallback(load, { timeout: longestMs });
  else setTimeout(load);
  window.addEventListener("online", load);
  document.addEventListener("visibilitychange", load);

  return () => {
    stopWaiting();
    window.removeEventListener("online", load);
    document.removeEventListener("visibilitychange", load);
    detach();
  };
}
