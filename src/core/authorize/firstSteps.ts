import type { ToolRouterError } from "../../client/index.ts";
import type { AuthorizeState } from "./AuthorizeState.ts";

/** The part of {@link transition} that can happen before the rest of it is loaded. */

export const idleState: AuthorizeState = { status: "idle" };

export function isWaiting({ status }: AuthorizeState): boolean {
  return status === "waiting" || status === "blocked";
}

/** Whether a link is being made, or waits for its user. */
export function isBusy(state: AuthorizeState): boolean {
  return state.status === "opening" || isWaiting(state);
}

export function started(state: AuthorizeState): AuthorizeState {
  return isBusy(state) ? state : { status: "opening" };
}

export function failed(state: AuthorizeState, error: ToolRouterError): AuthorizeState {
  return isBusy(state) ? { status: "failed", ...linkOf(state), error } : state;
}

export function cancelled(state: AuthorizeState): AuthorizeState {
  return isBusy(state) ? { status: "cancelled", ...linkOf(state) } : state;
}

export function reset(state: AuthorizeState): AuthorizeState {
  return isBusy(state) || state.status === "idle" ? state : idleState;
}

/** The account that a link under way makes; it is still told of after the end. */
export function linkOf({
  connectedAccountId,
}: AuthorizeState): Pick<AuthorizeState, "connectedAccountId"> {
  return { ...(connectedAccountId && { connectedAccountId }) };
}
