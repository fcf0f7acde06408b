import { type ConnectedAccount, ToolRouterError } from "../../client/index.ts";
import type { AuthorizeState } from "./AuthorizeState.ts";
import { cancelled, failed, isBusy, isWaiting, linkOf, reset, started } from "./firstSteps.ts";
import { outcomeOf } from "./outcomeOf.ts";

/** What happens to an authorization. */
export type AuthorizeEvent =
  /** The user asked for it. */
  | { type: "start" }
  /** The link was made, and the user sent there, unless the window was `blocked`. */
  | { type: "linked"; connectedAccountId: string; redirectUrl: string; blocked: boolean }
  /** The page was loaded anew while a link was under way. */
  | { type: "resumed"; connectedAccountId: string; redirectUrl: string }
  /** A window is at the link (again): one was opened, or the visible link followed. */
  | { type: "windowOpened" }
  /** The window looks closed, for longer than it takes the API to know why. */
  | { type: "windowClosed" }
  /** The API was asked. The only way to `connected`. */
  | { type: "read"; account: ConnectedAccount }
  /** What became of the link may not be read, for now. */
  | { type: "refused"; error: ToolRouterError }
  /** No link could be made, or its account is gone. */
  | { type: "failed"; error: ToolRouterError }
  /** The link's time is over, and the API did not say more. */
  | { type: "timedOut" }
  | { type: "cancel" }
  /** After the end: the pin that was lifted could not be put back. */
  | { type: "pinLost"; error: ToolRouterError }
  | { type: "reset" };

/**
 * The state after an event: the whole of an authorization's logic, without a window, a clock or a network. An event that
 * does not fit gives back the same state.
 */
export function transition(state: AuthorizeState, event: AuthorizeEvent): AuthorizeState {
  const { status, connectedAccountId, redirectUrl } = state;

  switch (event.type) {
    case "start":
      return started(state);
    case "linked":
      if (status !== "opening") return state;
      return {
        status: event.blocked ? "blocked" : "waiting",
        connectedAccountId: event.connectedAccountId,
        redirectUrl: event.redirectUrl,
      };
    case "resumed":
      if (status !== "idle") return state;
      return {
        status: "waiting",
        connectedAccountId: event.connectedAccountId,
        redirectUrl: event.redirectUrl,
      };
    case "windowOpened":
      if (!isWaiting(state) || (status === "waiting" && !state.windowClosed)) return state;
      return { status: "waiting", ...linkOf(state), ...(redirectUrl && { redirectUrl }) };
    case "windowClosed":
      return status === "waiting" && !state.windowClosed ? { ...state, windowClosed: true } : state;
    case "read":
      if (!isWaiting(state) || event.account.id !== connectedAccountId) return state;
      return afterRead(state, event.account);
    case "refused":
      if (!isWaiting(state) || state.error?.code === event.error.code) return state;
      return { ...state, error: event.error };
    case "failed":
      return failed(state, event.error);
    case "timedOut":
      return isWaiting(state) ? { status: "timedOut", ...linkOf(state) } : state;
    case "cancel":
      return cancelled(state);
    case "pinLost":
      return isBusy(state) || status === "idle" ? state : { ...state, error: event.error };
    case "reset":
      return reset(state);
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

function connectionFailed(account: ConnectedAccount): ToolRouterError {
  const reason = account.statusReason ?? "no reason given";
  return new ToolRouterError(
    "connection_failed",
    `Connection ${account.id} is ${account.status}: ${reason}`,
    { account },
  );
}
