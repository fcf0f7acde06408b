import { loadLater } from "../loadLater.ts";
import type { Scope } from "./Scope.ts";

/**
 * Once the page has been shown: loads what it did without so far, listens to other windows, and takes up what was under
 * way. Gives back the way to let go.
 */
export function attachLater(scope: Scope): () => void {
  let isHeld = true;
  let detach = () => {};

  const begin = async () => {
    try {
      const { attach, resumeFlows } = await loadLater();
      if (!isHeld) return;
      detach = attach(scope);
      resumeFlows(scope);
    } catch {
      // Whoever needs it before then is told why it cannot be had.
      if (isHeld) window.addEventListener("online", begin, { once: true });
    }
  };
  // Not everywhere is it known when a page is idle; after the first paint will do.
  if (window.requestIdleCallback) window.requestIdleCallback(begin);
  else setTimeout(begin);

  return () => {
    isHeld = false;
    window.removeEventListener("online", begin);
    detach();
  };
}
