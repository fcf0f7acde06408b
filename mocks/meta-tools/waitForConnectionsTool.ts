import * as v from "valibot";
import { findSession } from "../backend/sessions/findSession.ts";
import { defineMetaTool } from "./defineMetaTool.ts";
import { type PendingState, pendingState } from "./pendingState.ts";
import { watchUntil } from "./watchUntil.ts";
import { sessionIdSchema, workflowSession } from "./workflow.ts";

/** How long a call waits at most, in ms: less than the minute after which MCP clients give up. */
export const MAX_WAIT_MS = 45_000;

const argumentsSchema = v.object({
  toolkits: v.pipe(v.array(v.string()), v.minLength(1), v.description("The toolkits' slugs.")),
  mode: v.optional(
    v.pipe(v.picklist(["any", "all"]), v.description("Whether one of them is enough.")),
    "any",
  ),
  session_id: sessionIdSchema,
});

/** COMPOSIO_WAIT_FOR_CONNECTIONS: waits until the user is through with links that were handed out. */
export const waitForConnectionsTool = defineMetaTool({
  slug: "COMPOSIO_WAIT_FOR_CONNECTIONS",
  name: "Wait for connections",
  description:
    "Waits until toolkits are connected, or failed to be, for 45 seconds at most. Call it after the user was shown the links of COMPOSIO_MANAGE_CONNECTIONS, and again while the status is INITIATED.",
  tags: ["readOnlyHint", "idempotentHint"],
  isOn: ({ manage_connections: { enabled, enable_wait_for_connections } }) =>
    enabled && enable_wait_for_connections === true,
  schema: () => argumentsSchema,
  run: ({ session, platform }, { toolkits, mode, session_id }) => ({
    async finish(runner, signal) {
      const slugs = [...new Set(toolkits)];
      const states = await watchUntil(
        runner,
        (tables) => {
          // Read anew each time: it may be changed or deleted meanwhile.
          const current = findSession(tables, session.id);
          const found = slugs.map((slug) => pendingState(tables, platform, current, slug));
          return { isDone: isOver(found, mode), result: found, againInMs: nextExpiry(found) };
        },
        { timeoutMs: MAX_WAIT_MS, signal },
      );
      return {
        data: {
          message: summaryOf(states),
          results: Object.fromEntries(states.map(({ result }) => [result.toolkit, result])),
          session: workflowSession(session, session_id),
        },
        error: null,
      };
    },
  }),
});

/** Where nothing was started there is nothing to wait for. */
function isOver(states: readonly PendingState[], mode: "any" | "all"): boolean {
  const isPending = (state: PendingState) => state.result.status === "INITIATED";
  const hasEnded = ({ result: { status } }: PendingState) =>
    status === "ACTIVE" || status === "FAILED";
  return !states.some(isPending) || (mode === "any" && states.some(hasEnded));
}

function nextExpiry(states: readonly PendingState[]): number {
  return Math.min(...states.map(({ expiresInMs }) => expiresInMs ?? Number.POSITIVE_INFINITY));
}

function summaryOf(states: readonly PendingState[]): string {
  const parts = (["ACTIVE", "INITIATED", "FAILED", "NOT_FOUND"] as const).flatMap((status) => {
    const slugs = states
      .filter(({ result }) => result.status === status)
      .map(({ result }) => result.toolkit);
    return slugs.length > 0 ? [`${status}: ${slugs.join(", ")}`] : [];
  });
  return `${parts.join(". ")}.`;
}
