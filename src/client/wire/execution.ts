import { anything, map, number, optional, recordOf } from "../../internal/read.ts";
import type { ProxyExecution } from "../types/proxy.ts";
import type { ToolExecution, ToolResultType } from "../types/tool.ts";
import { camel, count, record, text, textOrNull, textOrUndefined } from "./common.ts";

const inputState = {
  result_type: textOrUndefined,
  input_requests: optional(
    recordOf(camel({ type: text, mode: text, message: text, requested_schema: record })),
  ),
  request_state: textOrUndefined,
};

/** What running a tool answers. Platforms and proxies of an earlier day do not name the result's type. */
export const toolExecution = map(
  camel({ ...inputState, data: record, error: textOrNull, log_id: text }),
  ({ resultType, ...rest }): ToolExecution => ({
    ...rest,
    resultType: toResultType(resultType ?? (rest.error === null ? "completed" : "failed")),
  }),
);

/** What a request to a toolkit's own API answers. */
export const proxyExecution = map(
  camel({
    ...inputState,
    status: count,
    data: anything,
    headers: optional(recordOf(text)),
    binary_data: optional(
      camel({ content_type: text, size: number, url: text, expires_at: textOrUndefined }),
    ),
  }),
  ({ resultType, ...rest }): ProxyExecution => ({
    ...rest,
    resultType: toResultType(resultType ?? "completed"),
  }),
);

const resultTypes: readonly ToolResultType[] = ["completed", "input_required", "blocked"];

/** A type of a later platform is no success. */
function toResultType(type: string): ToolResultType {
  return resultTypes.find((known) => known === type) ?? "failed";
}
