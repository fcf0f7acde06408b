import type { ToolRouterEvent } from "../core/scope/ToolRouterEvent.ts";

/** What an event is about, in one line: a toolkit, ids, an error's code and message. */
export function describeEvent(event: ToolRouterEvent): string {
  switch (event.type) {
    case "session.ready":
      return `${event.sessionId} for ${event.userId}`;
    case "session.updated":
      return event.sessionId;
    case "error":
      return `${event.error.code}: ${event.error.message}`;
    case "approval.approved":
    case "approval.declined":
      return event.toolSlug ?? "";
    default:
      return [event.toolkit, event.connectedAccountId].filter(Boolean).join(" ");
  }
}
