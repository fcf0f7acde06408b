import type { AuthorizeBrowser } from "../../../src/core/authorize/browser.ts";

/** A browser whose windows, address and user a test decides on. */
export function fakeBrowser() {
  const listeners = new Set<() => void>();
  const state = {
    isBlocking: false,
    isSmallTouchScreen: false,
    looksClosed: false,
    /** What was done, in order. */
    log: [] as string[],
    comeBack() {
      for (const listener of listeners) listener();
    },
    listenerCount: () => listeners.size,
  };
  const browser: AuthorizeBrowser = {
    openWindow() {
      if (state.isBlocking) return undefined;
      state.log.push("open");
      return {
        isClosed: () => state.looksClosed,
        go: (url) => state.log.push(`go ${new URL(url).pathname.replace(/l[kn]_.*/, "lk")}`),
        focus: () => state.log.push("focus"),
        close: () => state.log.push("close"),
      };
    },
    leave: (url) => state.log.push(`leave ${new URL(url).pathname.replace(/l[kn]_.*/, "lk")}`),
    returnAddress: () => "https://host.test/settings",
    tidyAddress: () => {},
    prefersRedirect: () => state.isSmallTouchScreen,
    onReturn(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { browser, ...state, state };
}
