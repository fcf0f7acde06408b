import { hashKey } from "@tanstack/query-core";
import type { ApprovalRequest } from "../../core/scope/ApprovalStore.ts";
import type { ApprovalCall } from "../../hooks/useApproval.ts";
import { isRecord } from "../../internal/records.ts";

/** What runs if a request is approved. */
interface Action {
  toolSlug: string;
  args: Readonly<Record<string, unknown>>;
  /** An id, an alias or a word id. `undefined`: the session decides. */
  account: string | undefined;
}

/** The platform's tool that runs many. */
const multiExecute = "COMPOSIO_MULTI_EXECUTE_TOOL";

/**
 * What runs if a request is approved: the call itself, since that is what is repeated, whatever a question that came through
 * a chat says; of many calls in one, the one that the question names.
 */
export function actionIn(call: ApprovalCall, request: ApprovalRequest): Action {
  const { toolSlug, arguments: args, account } = call;
  if (toolSlug !== multiExecute)
    return { toolSlug, args: args ?? request.arguments ?? {}, account };
  const named = { toolSlug: request.toolSlug ?? toolSlug, args: request.arguments ?? {} };
  const wanted = hashKey([named.toolSlug, named.args]);
  const tools = Array.isArray(args?.tools) ? args.tools : [];
  const item: unknown = tools.find(
    (one) => isRecord(one) && hashKey([one.tool_slug, one.arguments ?? {}]) === wanted,
  );
  const of = isRecord(item) ? item.account : undefined;
  return { ...named, account: typeof of === "string" ? of : undefined };
}
