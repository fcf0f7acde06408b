import type { SessionProxyExecuteResponse } from "@composio/client/resources/tool-router/session/session";
import type { ToolProxyResponse } from "@composio/client/resources/tools";
import type * as v from "valibot";
import type { ProxiedCall } from "../../backend/types.ts";
import type { Wire } from "../../wire.ts";
import type { proxySchema } from "../schemas/callSchemas.ts";
import { binaryAnswer } from "./binaryAnswer.ts";
import type { ResultType } from "./execution.ts";

type Asked = Omit<v.InferOutput<typeof proxySchema>, "toolkit_slug">;

/** What stands for the answer of a toolkit's own API: the request itself, which was not sent; or a file. */
export function wireProxied(asked: Asked, call: ProxiedCall) {
  const { method, endpoint, parameters } = asked;
  const query = valuesOf(parameters, "query");
  const file = binaryAnswer(method, endpoint, query);
  if (file) return wireFile(file);
  return {
    result_type: "completed",
    status: 200,
    headers: { "content-type": "application/json" },
    data: {
      mock: "Nothing was sent. This is the request that would have been.",
      log_id: call.logId,
      connected_account_id: call.accountId,
      request: {
        method,
        endpoint,
        query,
        headers: valuesOf(parameters, "header"),
        body: asked.body ?? asked.binary_body ?? null,
      },
    },
  } satisfies ResultType & Wire<SessionProxyExecuteResponse> & Wire<ToolProxyResponse>;
}

function wireFile(file: NonNullable<ReturnType<typeof binaryAnswer>>) {
  return {
    result_type: "completed",
    status: 200,
    headers: { "content-type": file.content_type },
    binary_data: file,
  } satisfies ResultType & Wire<SessionProxyExecuteResponse> & Wire<ToolProxyResponse>;
}

function valuesOf(
  parameters: Asked["parameters"],
  type: "header" | "query",
): Record<string, string> {
  return Object.fromEntries(
    parameters.filter((one) => one.type === type).map(({ name, value }) => [name, value]),
  );
}
