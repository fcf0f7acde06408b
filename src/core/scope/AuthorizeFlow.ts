import type { StoreApi } from "zustand/vanilla";
import type { ConnectedAccount, ToolRouterError } from "../../client/index.ts";

/**
 * Where an authorization stands.
 *
 * - `idle`: nothing was started.
 * - `opening`: the window is open, its link is being made.
 * - `waiting`: the user is at the Connect Link page; the API is polled until it knows more.
 * - `blocked`: as `waiting`, but the browser blocked the window: show `redirectUrl` as a link.
 * - `connected`: the API says ACTIVE.
 * - `denied`: the user declined.
 * - `failed`: no link could be made, the provider refused, or the account was revoked; see `error` and `account`.
 * - `expired`: the API says that the link's 10 minutes have passed.
 * - `timedOut`: the link's 10 minutes have passed and the API has not said what became of it.
 * - `cancelled`: ended by `cancel()`.
 */
export type AuthorizeStatus =
  | "idle"
  | "opening"
  | "waiting"
  | "blocked"
  | "connected"
  | "denied"
  | "failed"
  | "expired"
  | "timedOut"
  | "cancelled";

/** An authorization, as it is shown. */
export interface AuthorizeState {
  readonly status: AuthorizeStatus;
  /** The account that the current link makes, or that the last one made. */
  readonly connectedAccountId?: string;
  /** While `waiting` or `blocked`: where the user can continue, for a visible link. Always http(s). */
  readonly redirectUrl?: string;
  /** While `waiting`: the window looks closed. Say so and offer to continue; it may still connect. */
  readonly windowClosed?: boolean;
  /**
   * While `waiting`: the user followed the visible link. A browser does not say whether that opened a tab (a sandboxed frame
   * opens none): go on showing the link, and offer to copy it.
   */
  readonly linkFollowed?: boolean;
  /** When `connected`, `denied`, `failed` or `expired`: what the API said. */
  readonly account?: ConnectedAccount;
  /**
   * Why it `failed`. While `waiting` or `blocked`: why the API refuses to read the account, several times in a row
   * (`unauthorized`, `forbidden`, `not_found`); polling continues, and it may still connect. After any other end: why a pin
   * that was lifted for it could not be restored.
   */
  readonly error?: ToolRouterError;
}

/**
 * How the user is sent to the Connect Link page. `auto` is `redirect` on small touch screens and `popup` elsewhere; always
 * `popup` inside of a frame, since most providers' pages refuse to be shown in one, and with an `openWindow` of the host's.
 */
export type AuthorizeMode = "auto" | "popup" | "redirect";

/**
 * Opens the Connect Link page where `window.open` does not: in Tauri, Electron, Microsoft Teams. Called with the link's
 * address (http or https) when that is known, and again when the user wants to go on. What it returns or resolves to may
 * have `closed`, `focus()` and `close()`, as a `Window` has: they are used as far as they are there. If it throws or
 * rejects, the user is shown the link itself.
 */
export type OpenWindow = (url: string) => unknown;

/** A link that was made elsewhere, such as by an agent's `COMPOSIO_MANAGE_CONNECTIONS`. */
export interface AuthorizeLink {
  /** An absolute http(s) address (`redirect_url`); another one ends in `failed`, with `unsafe_redirect_url`. */
  redirectUrl: string;
  /** The account that the link makes (`connected_account_id`); an empty one ends in `failed`, with `invalid_options`. */
  connectedAccountId: string;
}

/** What starting an authorization takes. */
export interface AuthorizeStartOptions {
  /** A label for the new account, unique per user and toolkit. Default: none. */
  alias?: string | undefined;
  /** The id of the account that the new one replaces: a pin on it moves over. Default: none is replaced. */
  reconnect?: string | undefined;
  /** Default: the provider's `authorizeMode`. */
  mode?: AuthorizeMode | undefined;
  /** Uses this link instead of making one; it returns where its maker said, and `alias` counts for nothing. Default: none. */
  link?: AuthorizeLink | undefined;
}

/** What a flow's `start` takes: what its caller gives, and what the provider knows. */
export interface FlowStartOptions extends AuthorizeStartOptions {
  callbackUrl?: string | undefined;
  /** What the window says until its link is there. Default `…`. */
  openingText?: string | undefined;
}

/** The authorizations of one toolkit, one after the other. A scope holds it; `core/authorize` makes it. */
export interface AuthorizeFlow {
  readonly store: StoreApi<AuthorizeState>;
  start(options?: FlowStartOptions): void;
  cancel(): void;
  focus(): void;
  followLink(): void;
  reset(): void;
  /** Continues what was in progress before the page was reloaded, from the tab's storage. */
  resume(): void;
  /** Whether a link is being made, or waits for its user. */
  isBusy(): boolean;
  /** Reads the account now rather than at the next poll. Returns whether a run of this flow waits for that account. */
  checkNow(connectedAccountId?: string): boolean;
}
