/** A window that was opened for a Connect Link. */
export interface ConnectWindow {
  /** A hint only: under a Cross-Origin-Opener-Policy it reads true while the window is open. */
  isClosed(): boolean;
  go(url: string): void;
  focus(): void;
  close(): void;
}

/** What an authorization needs of the browser inside the click. */
export interface AuthorizeWindows {
  /** Opens an empty window that says `text`. `undefined`: it was blocked. Must be called inside a click. */
  openWindow(name: string, text: string): ConnectWindow | undefined;
  /** Small touch screens, where a second window is a second app. */
  prefersRedirect(): boolean;
}

/** What it needs of the browser later. */
export interface AuthorizePage {
  /** Leaves the page, in the same tab. */
  leave(url: string): void;
  /** Where to come back to after leaving. */
  returnAddress(): string;
  /** Takes what the platform added to the address of the page out of it. */
  tidyAddress(): void;
  /** Tells that the user may be back, or the network is. Gives back the way to stop listening. */
  onReturn(listener: () => void): () => void;
}

/** What an authorization needs of the browser. What is left out is the real page's. */
export type AuthorizeBrowser = AuthorizeWindows & Partial<AuthorizePage>;
