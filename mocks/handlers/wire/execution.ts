import type {
  SessionExecuteMetaResponse,
  SessionExecuteResponse,
} from "@composio/client/resources/tool-router/session/session";
import type { ExecuteResult } from "../../backend/types.ts";
import type { Wire } from "../../wire.ts";

/** What running a tool in a session answers. */
export function wireExecuteResult({ data, error, logId }: ExecuteResult) {
  return { data, error, log_id: logId } satisfies Wire<SessionExecuteResponse> &
    Wire<SessionExecuteMetaResponse>;
}
