import { badRequest } from "../errors.ts";
import { newId } from "../ids/newId.ts";
import type { InputResponse } from "../inputs.ts";
import type { Platform } from "../platform.ts";
import type { SessionRecord } from "../records.ts";
import type { ApprovalRecord } from "../sessionExtras.ts";
import type { WriteTables } from "../store/tables.ts";
import type { InputNeeded, InputRequest } from "../views.ts";
import { canonicalJson } from "./canonicalJson.ts";

/** How long an approval is waited for, in ms. */
const APPROVAL_LIFE_MS = 60 * 60 * 1000;

/** How many calls can wait; the oldest go first. */
const MAX_WAITING = 1000;

/** A call that one or more of its tools need an approval for. */
export interface ApprovableCall {
  /** All that the approval is bound to: with anything else it is another call. */
  call: object;
  /** The tools to approve, each with its place in the call. */
  items: readonly { index: number; toolSlug: string; arguments: Record<string, unknown> }[];
}

/** What the caller sends along when it repeats a call. */
interface Answer {
  inputResponses?: Readonly<Record<string, InputResponse>> | undefined;
  requestState?: string | undefined;
}

/** Keeps a call until its user has decided, and returns the questions. */
export function askApproval(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  { call, items }: ApprovableCall,
): InputNeeded {
  const requests = items.map(({ index }) => ({ id: newId(tables, "approval_").id, index }));
  const record: ApprovalRecord = {
    ...newId(tables, "state_"),
    sessionId: session.id,
    call: canonicalJson(call),
    requests,
    createdAt: platform.now(),
  };
  tables.approvals.put(record);
  const waiting = [...tables.approvals.all()];
  for (const { id, createdAt } of waiting) {
    if (isOver(createdAt, platform.now())) tables.approvals.remove(id);
  }
  if (waiting.length > MAX_WAITING && waiting[0]) tables.approvals.remove(waiting[0].id);
  return {
    requestState: record.id,
    inputRequests: Object.fromEntries(
      items.map((item, place) => [requests[place]?.id ?? "", questionAbout(item)]),
    ),
  };
}

/**
 * Uses a call's approval up, and returns which of its tools are approved, by their places in the call.
 *
 * @throws PlatformError 10400 when it was used, is for another call, or lacks an answer. Nothing is used up then.
 */
export function redeemApproval(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  { call }: ApprovableCall,
  { requestState, inputResponses = {} }: Answer,
): ReadonlyMap<number, boolean> {
  const record = tables.approvals.get(requestState ?? "");
  if (
    record === undefined ||
    record.sessionId !== session.id ||
    isOver(record.createdAt, platform.now())
  ) {
    throw refused("request_state", "must be one of this session that was not used yet");
  }
  if (record.call !== canonicalJson(call)) {
    throw refused(
      "request_state",
      "is for another call: tool, arguments and account must be as they were",
    );
  }
  const given = new Map(Object.entries(inputResponses));
  const decisions = record.requests.map(({ id, index }) => {
    const answer = given.get(id);
    if (answer === undefined) throw refused(`input_responses.${id}`, "is required");
    given.delete(id);
    return [index, isApproved(id, answer)] as const;
  });
  const [unknown] = given.keys();
  if (unknown !== undefined)
    throw refused(`input_responses.${unknown}`, "there is no such request");
  tables.approvals.remove(record.id);
  return new Map(decisions);
}

function isApproved(id: string, { action, content }: InputResponse): boolean {
  if (action !== "accept") return false;
  const decision = content?.decision;
  if (decision !== "approve" && decision !== "deny") {
    throw refused(`input_responses.${id}.content.decision`, "must be approve or deny");
  }
  return decision === "approve";
}

function questionAbout(item: {
  toolSlug: string;
  arguments: Record<string, unknown>;
}): InputRequest {
  return {
    type: "elicitation",
    mode: "form",
    message: `Approve this action? ${item.toolSlug}(${JSON.stringify(item.arguments)})`,
    requested_schema: {
      type: "object",
      properties: {
        decision: {
          type: "string",
          title: "Decision",
          description: "Whether the tool may run, this once.",
          enum: ["approve", "deny"],
        },
      },
      required: ["decision"],
    },
  };
}

function isOver(createdAt: number, now: number): boolean {
  return now >= createdAt + APPROVAL_LIFE_MS;
}

function refused(field: string, problem: string) {
  return badRequest("The approval can't be used. Make the call without it to be asked anew.", [
    `${field}: ${problem}`,
  ]);
}
