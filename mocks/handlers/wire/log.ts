import type { ExecutionRecord } from "../../backend/records.ts";
import type { ListPage } from "../../backend/types.ts";

/** A page of the log of calls. */
export function wireLogs(page: ListPage<ExecutionRecord>) {
  return { logs: page.items.map(wireEntry), next_cursor: page.nextCursor };
}

/** A call with what led to it. */
export function wireLog(call: ExecutionRecord) {
  return {
    ...wireEntry(call),
    context: {
      session_id: call.sessionId ?? undefined,
      request_id: call.refused ? call.id : undefined,
    },
    source: { framework: call.sessionId === null ? "api" : "tool_router" },
    data: { trace: [...call.trace] },
  };
}

function wireEntry(call: ExecutionRecord) {
  return {
    id: call.id,
    timestamp: new Date(call.createdAt).toISOString(),
    type: "tool_execution",
    status: call.error === null ? "success" : "failed",
    level: call.error === null ? "info" : "error",
    message: call.error ?? undefined,
    metadata: {
      tool_slug: call.toolSlug,
      toolkit_slug: call.toolkit,
      connected_account_id: call.accountId,
      auth_config_id: call.authConfigId,
      user_id: call.userId,
      session_id: call.sessionId,
    },
    metrics: {},
    parent: null,
  };
}
