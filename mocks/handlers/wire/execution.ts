import type {
  SessionExecuteMetaResponse,
  SessionExecuteResponse,
} from "@composio/client/resources/tool-router/session/session";
import type { ExecuteResult, InputNeeded } from "../../backend/types.ts";
import type { Wire } from "../../wire.ts";

/** What running a tool in a session answers. Its `result_type` alone says what happened. */
export function wireExecution(result: ExecuteResult) {
  return result.inputNeeded ? wireInputNeeded(result.inputNeeded) : wireExecuteResult(result);
}

function wireExecuteResult({ data, error, logId }: ExecuteResult) {
  return {
    result_type: error === null ? "completed" : "failed",
    data,
    error,
    log_id: logId,
  } satisfies ResultType & Wire<SessionExecuteResponse> & Wire<SessionExecuteMetaResponse>;
}

function wireInputNeeded({ inputRequests, requestState }: InputNeeded) {
  return {
    result_type: "input_required",
    input_requests: inputRequests,
    request_state: requestState,
  } satisfies ResultType & Record<string, unknown>;
}

/** Newer than the installed client's types. */
export interface ResultType {
  result_type: "completed" | "failed" | "input_required";
}
