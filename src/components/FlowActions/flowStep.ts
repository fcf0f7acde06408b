import type { AuthorizeState } from "../../core/scope/AuthorizeFlow.ts";
import { flowState } from "../ConnectionStatus/connectionState.ts";

/** What an authorization asks of the user: `ended` is every end that is not a connection. */
export type FlowStep = "opening" | "waiting" | "unfinished" | "blocked" | "ended";

/** The step an authorization is at; none while it is idle, connected or cancelled. */
export function flowStep(state: AuthorizeState): FlowStep | undefined {
  const at = flowState(state);
  switch (at) {
    case undefined:
    case "opening":
    case "waiting":
    case "unfinished":
    case "blocked":
      return at;
    default:
      return "ended";
  }
}
