import type { AuthorizeBrowser, ConnectWindow } from "./AuthorizeBrowser.ts";
import { withoutReturnParameters } from "./withoutReturnParameters.ts";

const width = 520;
const height = 720;
const smallTouchScreen =
  "(pointer: coarse) and (max-width: 640px), (pointer: coarse) and (max-height: 480px)";

/** The browser that the page is in. Nothing of it is touched before a call. */
export const browser: AuthorizeBrowser = {
  openWindow(name, text) {
    const left = Math.round(window.screenX + (window.outerWidth - width) / 2);
    const top = Math.round(window.screenY + (window.outerHeight - height) / 2);
    const features = `popup,width=${width},height=${height},left=${left},top=${top}`;
    const opened = window.open("about:blank", name, features);
    if (!opened || opened.closed) return undefined;
    return connectWindow(opened, text);
  },
  leave: (url) => window.location.assign(url),
  returnAddress: () => withoutReturnParameters(window.location.href),
  tidyAddress() {
    const { href } = window.location;
    const tidy = withoutReturnParameters(href);
    if (tidy !== href) window.history.replaceState(window.history.state, "", tidy);
  },
  prefersRedirect: () => window.matchMedia?.(smallTouchScreen).matches ?? false,
  onReturn(listener) {
    const whenVisible = () => {
      if (document.visibilityState === "visible") listener();
    };
    for (const type of returns) window.addEventListener(type, listener);
    document.addEventListener("visibilitychange", whenVisible);
    return () => {
      for (const type of returns) window.removeEventListener(type, listener);
      document.removeEventListener("visibilitychange", whenVisible);
    };
  },
};

const returns = ["focus", "pageshow", "online"] as const;

function connectWindow(opened: Window, text: string): ConnectWindow {
  // A window that is gone, or at another origin by now, may throw at any touch. It never stops the flow.
  const attempt = (act: () => void) => {
    try {
      act();
    } catch {}
  };
  attempt(() => {
    opened.document.title = text;
    opened.document.body.textContent = text;
  });
  return {
    isClosed: () => opened.closed,
    // Replaced, so that "back" does not lead to the empty page.
    go: (url) => attempt(() => opened.location.replace(url)),
    focus: () => attempt(() => opened.focus()),
    close: () => attempt(() => opened.close()),
  };
}
