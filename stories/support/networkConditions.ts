import { waitFor } from "storybook/test";

/** The browser says that its network is gone; it says otherwise when the next story begins. */
export function goOffline(): void {
  Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false });
  window.dispatchEvent(new Event("offline"));
}

/** Takes back what a story's `goOffline` did: for `beforeEach`. */
export function networkIsBack() {
  return () => {
    if (Reflect.deleteProperty(navigator, "onLine")) window.dispatchEvent(new Event("online"));
  };
}

/** Something was changed in another window: this one reads its lists anew. */
export function changedElsewhere(): void {
  const channel = new BroadcastChannel("tool-router:authorize");
  channel.postMessage({ type: "tool-router:changed" });
  channel.close();
}

/** Waits for the words that are loaded after the first paint. */
export async function wordsAreThere(): Promise<void> {
  await waitFor(() => {
    if (!document.querySelector(".tr-grid-notice")) throw new Error("not loaded yet");
  });
}
