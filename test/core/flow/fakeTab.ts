import type { AuthorizeBrowser, ConnectWindow } from "../../../src/core/authorize/browser.ts";

/** A window that the page opened, as it really is. */
export interface RealWindow {
  readonly name: string;
  readonly page: number;
  isOpen: boolean;
  /** At a page with a Cross-Origin-Opener-Policy: out of its opener's reach, which reads it as closed. */
  isSevered: boolean;
  url: string;
}

/** The browser's side of a tab: its windows, its address, its user. */
export class FakeTab {
  isBlocking = false;
  isSmallTouchScreen = false;
  readonly windows: RealWindow[] = [];
  /** The one that the last opening led to. */
  last: RealWindow | undefined;
  /** Where the tab went, leaving the page. */
  left: string | undefined;
  #page = 0;
  readonly #listeners = new Set<() => void>();

  readonly browser: AuthorizeBrowser = {
    openWindow: (name) => this.#open(name),
    leave: (url) => {
      this.left = url;
    },
    tidyAddress: () => {},
    returnAddress: () => "https://host.test/settings",
    prefersRedirect: () => this.isSmallTouchScreen,
    onReturn: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  comeBack(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  listeners(): number {
    return this.#listeners.size;
  }

  /** The page is gone, and its hold on the windows. */
  unload(): void {
    this.#page += 1;
    this.left = undefined;
    this.#listeners.clear();
  }

  /** Those that the page opened and can still reach. */
  reachable(): RealWindow[] {
    return this.windows.filter((one) => one.isOpen && !one.isSevered && one.page === this.#page);
  }

  #open(name: string): ConnectWindow | undefined {
    this.last = undefined;
    if (this.isBlocking) return undefined;
    const same = this.windows.find((one) => one.name === name && one.isOpen && !one.isSevered);
    const window = same ?? {
      name,
      page: this.#page,
      isOpen: true,
      isSevered: false,
      url: "",
    };
    window.url = "about:blank";
    if (!same) this.windows.push(window);
    this.last = window;
    return {
      isClosed: () => !window.isOpen || window.isSevered,
      go(url) {
        if (!window.isSevered) window.url = url;
      },
      focus() {},
      close() {
        if (!window.isSevered) window.isOpen = false;
      },
    };
  }
}
