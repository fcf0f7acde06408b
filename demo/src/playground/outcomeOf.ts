import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { ToolExecution } from "tool-router-react";
import type { Outcome } from "./Call.ts";
import { messageOf } from "./messageOf.ts";

type Ended = Exclude<Outcome, { status: "running" }>;

/** The platform's number for a call that no account can run. */
const NO_ACTIVE_CONNECTION = 4302;

/** What a tool's result says. */
export function outcomeOf(result: CallToolResult, ms: number): Ended {
  const { content, structuredContent = {}, isError } = result;
  const text = content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("\n");
  const { data, error, code, log_id, request_id } = structuredContent;
  const id = log_id ?? request_id;
  const hasData = data instanceof Object && Object.keys(data).length > 0;
  return {
    ...(isError === true
      ? { status: "failed", reason: hasData && typeof error === "string" ? error : text }
      : { status: "answered" }),
    ...(hasData ? { data } : {}),
    ...(typeof id === "string" ? { executionId: id } : {}),
    needsConnection: code === NO_ACTIVE_CONNECTION,
    result,
    ms,
  };
}

/** A call without a result: an error of the protocol, or of the way there. */
export function failureOf(error: unknown, ms: number): Ended {
  return { status: "failed", reason: messageOf(error), needsConnection: false, ms };
}

/** The same as `session.execute` returns it, for whoever asked the user. */
export function executionOf(outcome: Ended): ToolExecution {
  const isDone = outcome.status === "answered";
  return {
    resultType: isDone ? "completed" : "failed",
    data: { ...outcome.data },
    error: isDone ? null : outcome.reason,
    logId: outcome.executionId ?? "",
    inputRequests: undefined,
    requestState: undefined,
  };
}
