import type { ExecuteOptions, ToolExecution } from "../../client/index.ts";
import type { ApprovalStore, AskedStatus } from "../scope/ApprovalStore.ts";
import type { Scope } from "../scope/Scope.ts";
import { parseApproval } from "./parseApproval.ts";

/**
 * Makes the call of a question once more, with the user's decision on each of its requests, or without any: then it is asked
 * anew. Does nothing while one is on its way.
 *
 * @param execute makes the call
 * @param approvals what is approved, by the requests' ids; all others are declined. `undefined`: no decision
 * @returns what the call answered, if it did
 */
export async function sendApproval(
  scope: Scope,
  store: ApprovalStore,
  execute: (options: ExecuteOptions) => Promise<ToolExecution>,
  approvals: Readonly<Record<string, boolean>> | undefined,
): Promise<ToolExecution | undefined> {
  const { asked, status } = store.getState();
  if (status !== (approvals ? "asking" : "expired")) return undefined;
  const { requests, requestState } = asked;
  const approved = requests.filter(({ id, approval }) => approvals?.[id] && approval);
  const inputResponses = Object.fromEntries(
    requests.map((request) => [
      request.id,
      approved.includes(request)
        ? { action: "accept" as const, content: request.approval }
        : { action: "decline" as const },
    ]),
  );
  store.setState({ asked, status: "sending" }, true);
  try {
    const execution = await execute(approvals ? { inputResponses, requestState } : {});
    const next = parseApproval(execution);
    for (const request of approvals ? requests : []) {
      const type = approved.includes(request) ? "approval.approved" : "approval.declined";
      scope.emit({ type, ...(request.toolSlug && { toolSlug: request.toolSlug }) });
    }
    if (next.status === "input_required") store.setState({ asked: next, status: "asking" }, true);
    else {
      const isDeclined = approvals !== undefined && approved.length === 0;
      store.setState({ asked, execution, status: statusOf(execution, isDeclined) }, true);
    }
    return execution;
  } catch (thrown) {
    const error = scope.report(thrown);
    // The call itself was taken before: what is refused now is the answer.
    const isRefused = error.code === "validation_failed" || error.code === "bad_request";
    store.setState(isRefused ? { asked, status: "expired" } : { asked, status, error }, true);
    return undefined;
  }
}

function statusOf({ resultType }: ToolExecution, isDeclined: boolean): AskedStatus {
  if (resultType === "completed" || resultType === "blocked") return resultType;
  return isDeclined ? "declined" : "failed";
}
