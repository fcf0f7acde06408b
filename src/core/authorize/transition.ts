import { type ConnectedAccount, ToolRouterError } from "../../client/index.ts";
import type { AuthorizeState } from "../scope/AuthorizeFlow.ts";

/** What happens to an authorization. */
export type AuthorizeEvent =
  /** The user asked for it. */
  | { type: "start" }
  /** The link was made, and the user sent there, unless the window was `blocked`. */
  | { type: "linked"; connectedAccountId: string; redirectUrl: string; blocked: boolean }
  /** The page was reloaded while a link was open. */
  | { type: "resumed"; connectedAccountId: string; redirectUrl: string }
  /** A window is at the link again. */
  | { type: "windowOpened" }
  /** The user wanted to go on, and the browser blocked the window. */
  | { type: "windowBlocked" }
  /** The user followed the visible link: whether that opened anything, nobody knows. */
  | { type: "linkFollowed" }
  /** The window looks closed, for longer than it takes the API to know why. */
  | { type: "windowClosed" }
  /** The API answered. The only way to `connected`. */
  | { type: "read"; account: ConnectedAccount }
  /** The API refuses to read the account, for now. */
  | { type: "refused"; error: ToolRouterError }
  /** No link could be made, or its account is gone. */
  | { type: "failed"; error: ToolRouterError }
  /** The link's time is over, and the API did not say more. */
  | { type: "timedOut" }
  | { type: "cancel" }
  /** After the end: the pin that was lifted could not be restored. */
  | { type: "pinLost"; error: ToolRouterError }
  | { type: "reset" };

/** An end that the API can name. */
export type AuthorizeOutcome = "connected" | "denied" | "failed" | "expired";

export const idleState: AuthorizeState = { status: "idle" };

/** Whether a link waits for its user. */
function isWaiting({ status }: AuthorizeState): boolean {
  return status === "waiting" || status === "blocked";
}

/** Whether a link is being made, or waits for its user. */
export function isBusy(state: AuthorizeState): boolean {
  return state.status === "opening" || isWaiting(state);
}

/**
 * The state after an event: the whole of an authorization's logic, without a window, a clock or a network. An event that
 * does not fit returns the same state.
 */
export function transition(state: AuthorizeState, event: AuthorizeEvent): AuthorizeState {
  const { status, connectedAccountId } = state;

  switch (event.type) {
    case "start":
      return isBusy(state) ? state : { status: "opening" };
    case "linked":
      if (status !== "opening") return state;
      return { status: event.blocked ? "blocked" : "waiting", ...linkOf(event) };
    case "resumed":
      if (status !== "idle") return state;
      return { status: "waiting", ...linkOf(event) };
    case "windowOpened":
      if (!isWaiting(state)) return state;
      if (status === "waiting" && !state.windowClosed && !state.linkFollowed) return state;
      return { status: "waiting", ...linkOf(state) };
    case "windowBlocked":
      return status === "waiting" ? { status: "blocked", ...linkOf(state) } : state;
    case "linkFollowed":
      if (!isWaiting(state) || state.linkFollowed) return state;
      return { status: "waiting", ...linkOf(state), linkFollowed: true };
    case "windowClosed":
      return status === "waiting" && !state.windowClosed ? { ...state, windowClosed: true } : state;
    case "read":
      if (!isWaiting(state) || event.account.id !== connectedAccountId) return state;
      return afterRead(state, event.account);
    case "refused":
      if (!isWaiting(state) || state.error?.code === event.error.code) return state;
      return { ...state, error: event.error };
    case "failed":
      if (!isBusy(state)) return state;
      return { status: "failed", ...accountIdOf(state), error: event.error };
    case "timedOut":
      return isWaiting(state) ? { status: "timedOut", ...accountIdOf(state) } : state;
    case "cancel":
      return isBusy(state) ? { status: "cancelled", ...accountIdOf(state) } : state;
    case "pinLost":
      return isBusy(state) || status === "idle" ? state : { ...state, error: event.error };
    case "reset":
      return isBusy(state) || status === "idle" ? state : idleState;
  }
}

/** What an account's status means for the link that makes it; `undefined`: it is still open. */
export function outcomeOf({
  status,
  statusReason,
}: ConnectedAccount): AuthorizeOutcome | undefined {
  switch (status) {
    case "ACTIVE":
      return "connected";
    case "FAILED":
      // The platform has one status for both: only its words tell a "no" from a breakdown.
      return /den(y|ied)|declined/i.test(statusReason ?? "") ? "denied" : "failed";
    case "REVOKED":
      return "failed";
    case "EXPIRED":
      return "expired";
    default:
      // INITIALIZING, INITIATED, and INACTIVE: disabled, which is no end.
      return undefined;
  }
}

function afterRead(state: AuthorizeState, account: ConnectedAccount): AuthorizeState {
  const status = outcomeOf(account);
  if (status) {
    const end = { status, connectedAccountId: account.id, account };
    return status === "failed" ? { ...end, error: connectionFailed(account) } : end;
  }
  // Someone opened the link: there is a window after all.
  const isOpened = state.status === "blocked" && account.status === "INITIATED";
  if (!isOpened && !state.error) return state;
  const { error: _, ...answered } = state;
  return isOpened ? { ...answered, status: "waiting" } : answered;
}

type LinkFields = Pick<AuthorizeState, "connectedAccountId" | "redirectUrl">;

/** The account that a link makes; it is still named after the end. */
function accountIdOf({
  connectedAccountId,
}: LinkFields): Pick<AuthorizeState, "connectedAccountId"> {
  return { ...(connectedAccountId && { connectedAccountId }) };
}

function linkOf(state: LinkFields): LinkFields {
  return { ...accountIdOf(state), ...(state.redirectUrl && { redirectUrl: state.redirectUrl }) };
}

function connectionFailed(account: ConnectedAccount): ToolRouterError {
  const reason = account.statusReason ?? "no reason given";
  return new ToolRouterError(
    "connection_failed",
    `Connection ${account.id} is ${account.status}: ${reason}`,
    { account },
  );
}
