import type { ApprovalRequest } from "../../core/agent/parseApproval.ts";
import type { ApprovalCall } from "../../hooks/useApproval.ts";
import { isRecord } from "../../internal/isRecord.ts";

/** The account that a call names for an action: the call's own, or, of many calls in one, that of the item it is. */
export function accountIn(call: ApprovalCall, request: ApprovalRequest): string | undefined {
  const { tools } = call.arguments ?? {};
  if (!Array.isArray(tools)) return call.account;
  const wanted = JSON.stringify(request.arguments);
  const item: unknown = tools.find(
    (one) =>
      isRecord(one) &&
      one.tool_slug === request.toolSlug &&
      JSON.stringify(one.arguments ?? {}) === wanted,
  );
  return isRecord(item) && typeof item.account === "string" ? item.account : undefined;
}
