import type { ConnectedAccount, ToolRouterError } from "../../client/index.ts";

/**
 * Where an authorization stands.
 *
 * - `idle`: nothing was started.
 * - `opening`: the window is open, its link is being made.
 * - `waiting`: the user is at the Connect Link page; the API is asked until it knows more.
 * - `blocked`: as `waiting`, but the browser kept the window from opening: show `redirectUrl` as a link.
 * - `connected`: the API says ACTIVE.
 * - `denied`: the user said no.
 * - `failed`: no link could be made, the provider refused, or the account was taken back; see `error` and `account`.
 * - `expired`: the link's 10 minutes went by, says the API.
 * - `timedOut`: the link's 10 minutes went by and the API has not said what became of it.
 * - `cancelled`: given up by `cancel()`.
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
  /** The account that the link under way makes, or that the last one made. */
  readonly connectedAccountId?: string;
  /** While `waiting` or `blocked`: where the user can go on, for a visible link. Always http(s). */
  readonly redirectUrl?: string;
  /** While `waiting`: the window looks closed. Say "not finished yet" and offer to go on; it may yet connect. */
  readonly windowClosed?: boolean;
  /** When `connected`, `denied`, `failed` or `expired`: what the API said. */
  readonly account?: ConnectedAccount;
  /**
   * Why it `failed`. While `waiting` or `blocked`: why the API refuses to say what became of the link, several times in a
   * row (`unauthorized`, `forbidden`, `not_found`); it is asked on, and may yet connect. After any other end, why a pin
   * that was lifted for it could not be put back.
   */
  readonly error?: ToolRouterError;
}

/** How the user is sent to the Connect Link page. `auto` is `redirect` on small touch screens and `popup` elsewhere. */
export type AuthorizeMode = "auto" | "popup" | "redirect";

/** What starting an authorization takes. */
export interface AuthorizeStartOptions {
  /** A label for the new account, unique per user and toolkit. */
  alias?: string | undefined;
  /** The id of the account that the new one replaces: a pin on it moves over. */
  reconnect?: string | undefined;
  /** Default: the provider's `authorizeMode`. */
  mode?: AuthorizeMode | undefined;
}
