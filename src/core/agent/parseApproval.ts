import { isRecord } from "../../internal/records.ts";
import { parseJson } from "../../internal/text.ts";
import type { Approval, ApprovalRequest } from "../scope/ApprovalStore.ts";
import { openResult } from "./openResult.ts";

/**
 * What {@link parseApproval} found. `none`: nothing is to be approved; `pending`: there is no result yet.
 */
export type ApprovalOutcome =
  | ({ readonly status: "input_required" } & Approval)
  | { readonly status: "pending" }
  | { readonly status: "none" };

/**
 * Reads an answer with `result_type: "input_required"`, in whatever form a host holds it: what `session.execute` returned
 * here or in the SDK, the platform's JSON, the SDK's `ComposioToolInputRequiredError`, or any of these in a result of MCP or a
 * tool part of the AI SDK. It never throws.
 *
 * @example
 * ```ts
 * const outcome = parseApproval(await session.execute("GITHUB_DELETE_A_REPOSITORY", args));
 * if (outcome.status === "input_required") show(outcome.requests);
 * ```
 */
export function parseApproval(result: unknown): ApprovalOutcome {
  const opened = openResult(result, (fields) => {
    const asked = fields.inputRequests ?? fields.input_requests;
    if (!isRecord(asked)) return undefined;
    const requests = Object.entries(asked).flatMap(([id, request]) => requestOf(id, request));
    const state = fields.requestState ?? fields.request_state;
    return requests.length > 0
      ? { requests, requestState: typeof state === "string" ? state : undefined }
      : undefined;
  });
  switch (opened.status) {
    case "found":
      return { status: "input_required", ...opened.value };
    case "pending":
      return opened;
    default:
      return { status: "none" };
  }
}

function requestOf(id: string, request: unknown): ApprovalRequest[] {
  if (!isRecord(request)) return [];
  const message = typeof request.message === "string" ? request.message : "";
  const [, toolSlug, json = ""] = /\b([A-Z][A-Z0-9_]+)\((\{.*\})\)\s*$/s.exec(message) ?? [];
  const args = parseJson(json);
  return [
    {
      id,
      message,
      toolSlug,
      arguments: isRecord(args) ? args : undefined,
      approval: approvalFor(request.requestedSchema ?? request.requested_schema),
    },
  ];
}

/** The one answer that is known: `decision: "approve"`. A form with further required fields is not ours to fill. */
function approvalFor(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  const { properties, required }: Record<string, unknown> = isRecord(schema) ? schema : {};
  const fields = isRecord(properties) ? properties : {};
  const others = Array.isArray(required) ? required.filter((name) => name !== "decision") : [];
  if (others.length > 0) return undefined;
  const { decision } = fields;
  if (decision === undefined) return {};
  const isOffered =
    isRecord(decision) && (!Array.isArray(decision.enum) || decision.enum.includes("approve"));
  return isOffered ? { decision: "approve" } : undefined;
}
