import type { AuthorizeState } from "../../core/authorize/AuthorizeState.ts";
import type { MessageKey } from "../../locales/messages.ts";
import { flowState } from "../ConnectionStatus/connectionState.ts";
import { errorText, type Translate } from "../translate.ts";

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

const notes: Partial<Record<string, MessageKey>> = {
  waiting: "flow.waiting",
  unfinished: "flow.unfinished",
  blocked: "flow.blocked",
  denied: "flow.denied",
  failed: "flow.failed",
  expired: "flow.expired",
  timedOut: "flow.timedOut",
};

/** A sentence on where an authorization stands: what to do, or why it ended. */
export function flowNote(t: Translate, state: AuthorizeState, name: string): string | undefined {
  if (state.error) return errorText(t, state.error);
  const note = notes[flowState(state) ?? ""];
  return note && t(note, { name });
}
