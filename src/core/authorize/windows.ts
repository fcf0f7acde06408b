import type { AuthorizeWindows, ConnectWindow } from "./AuthorizeBrowser.ts";

const width = 520;
const height = 720;
const smallTouchScreen =
  "(pointer: coarse) and (max-width: 640px), (pointer: coarse) and (max-height: 480px)";

/** The browser's windows. Nothing of it is touched before a call. */
export const windows: AuthorizeWindows = {
  openWindow(name, text) {
    const left = Math.round(window.screenX + (window.outerWidth - width) / 2);
    const top = Math.round(window.screenY + (window.outerHeight - height) / 2);
    const features = `popup,width=${width},height=${height},left=${left},top=${top}`;
    // Its opener stays: without one, Chromium lets nobody but the window itself close it once it is at another origin.
    const opened = window.open("about:blank", name, features);
    if (!opened || opened.closed) return undefined;
    return connectWindow(opened, text);
  },
  prefersRedirect: () => window.matchMedia?.(smallTouchScreen).matches ?? false,
};

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
