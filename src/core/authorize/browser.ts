/** A window that was opened for a Connect Link. */
export interface ConnectWindow {
  /** A hint only: under a Cross-Origin-Opener-Policy it reads true while the window is open. */
  isClosed(): boolean;
  go(url: string): void;
  focus(): void;
  close(): void;
}

/** What an authorization needs of the browser. */
export interface AuthorizeBrowser {
  /** Opens an empty window that says `text`. `undefined`: it was blocked. Must be called inside a click. */
  openWindow(name: string, text: string): ConnectWindow | undefined;
  /** Small touch screens, where a second window is a second app; never inside of a frame. */
  prefersRedirect(): boolean;
  /** Leaves the page, in the same tab. */
  leave(url: string): void;
  /** The page's address: where to return to after leaving. */
  address(): string;
  /** Notifies when the user may be back, or the network is. Returns the unsubscribe function. */
  onReturn(listener: () => void): () => void;
}

/** Size of the Connect Link window, in px. */
const width = 520;
const height = 720;
const smallTouchScreen =
  "(pointer: coarse) and (max-width: 640px), (pointer: coarse) and (max-height: 480px)";

const returnEvents = ["focus", "pageshow", "online"] as const;

/** The browser that the kit runs in. Nothing of it is touched before a call. */
export const browser: AuthorizeBrowser = {
  openWindow(name, text) {
    const left = Math.round(window.screenX + (window.outerWidth - width) / 2);
    const top = Math.round(window.screenY + (window.outerHeight - height) / 2);
    const features = `popup,width=${width},height=${height},left=${left},top=${top}`;
    // Its opener stays: without one, Chromium lets nobody but the window itself close it once it is at another origin.
    const opened = window.open("about:blank", name, features);
    if (!opened || opened.closed) return undefined;
    return connectWindow(opened, text);
  },
  prefersRedirect: () => !isFramed() && (window.matchMedia?.(smallTouchScreen).matches ?? false),
  leave: (url) => window.location.assign(url),
  address: () => window.location.href,
  onReturn(listener) {
    const onVisible = () => {
      if (document.visibilityState === "visible") listener();
    };
    for (const type of returnEvents) window.addEventListener(type, listener);
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      for (const type of returnEvents) window.removeEventListener(type, listener);
      document.removeEventListener("visibilitychange", onVisible);
    };
  },
};

function connectWindow(opened: Window, text: string): ConnectWindow {
  // A window that is gone, or at another origin by now, may throw at any access. It never stops the flow.
  const attempt = (act: () => void) => {
    try {
      act();
    } catch {}
  };
  attempt(() => {
    opened.document.title = text;
    opened.document.body.textContent = text;
    opened.document.documentElement.style.cssText =
      "color-scheme:light dark;font:1em system-ui;text-align:center;padding-top:40vh";
  });
  return {
    isClosed: () => opened.closed,
    // Replaced, so that "back" does not lead to the empty page.
    go: (url) => attempt(() => opened.location.replace(url)),
    focus: () => attempt(() => opened.focus()),
    close: () => attempt(() => opened.close()),
  };
}

/** Whether the page is shown inside of another one. What is sent to a provider's page there mostly ends at its refusal. */
export function isFramed(): boolean {
  return window !== window.top;
}
