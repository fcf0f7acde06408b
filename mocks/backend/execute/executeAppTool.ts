import { askApproval, redeemApproval } from "../approvals/approvals.ts";
import type { Platform } from "../platform.ts";
import type { SessionRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import type { AppToolOutcome, ExecuteInput, InputNeeded } from "../types.ts";
import { logExecution } from "./logExecution.ts";
import { prepareAppTool, type ReadyCall } from "./prepareAppTool.ts";
import { refuseCall } from "./refuseCall.ts";
import { runTool } from "./runTool.ts";

/** What the caller sends along when it repeats a call that asked for approvals. */
export type ApprovalAnswer = Pick<ExecuteInput, "inputResponses" | "requestState">;

const DECLINED = "The user declined to approve this call, so the tool did not run.";

/** Runs a toolkit's tool within a session, or says why not. Either way it is in the log. */
export function executeAppTool(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  input: ExecuteInput,
): AppToolOutcome | InputNeeded {
  const outcomes = executeAppTools(tables, platform, session, {
    name: input.toolSlug,
    inputs: [input],
    answer: input,
  });
  if (!Array.isArray(outcomes)) return outcomes;
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error("One call has one outcome.");
  return outcome;
}

/**
 * Runs tools one after the other, each for itself. While any of them lacks its user's approval, none runs.
 *
 * @throws PlatformError 10400 when the approval that comes along is for something else, or was used.
 */
export function executeAppTools(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  batch: { name: string; inputs: readonly ExecuteInput[]; answer: ApprovalAnswer },
): AppToolOutcome[] | InputNeeded {
  const calls = batch.inputs.map((input) => prepareAppTool(tables, platform, session, input));
  const approvable = {
    call: {
      name: batch.name,
      tools: calls.map((call) => ("refused" in call ? call.refused.toolSlug : boundTo(call))),
    },
    items: calls.flatMap((call, index) =>
      "refused" in call || !call.needsApproval
        ? []
        : [{ index, toolSlug: call.input.toolSlug, arguments: call.input.arguments ?? {} }],
    ),
  };
  const { requestState, inputResponses } = batch.answer;
  const isAnswered = requestState !== undefined || inputResponses !== undefined;
  const canRun = calls.some((call) => !("refused" in call));
  if (!isAnswered && approvable.items.length > 0) {
    return askApproval(tables, platform, session, approvable);
  }
  const approved =
    isAnswered && canRun
      ? redeemApproval(tables, platform, session, approvable, batch.answer)
      : undefined;
  return calls.map((call, index) => {
    if ("refused" in call) {
      const { id, userId } = session;
      const refused = { ...call.refused, userId, sessionId: id };
      return refuseCall(tables, platform, refused, call.errorOf);
    }
    if (call.needsApproval && approved?.get(index) !== true) {
      return ended(tables, platform, session, call, { data: {}, error: DECLINED });
    }
    return run(tables, platform, session, call);
  });
}

/** What a call is. The account is in it: an approval for one account is none for another. */
function boundTo({ input, resolution }: ReadyCall): object {
  return {
    slug: input.toolSlug,
    arguments: input.arguments ?? {},
    account: resolution.account?.id ?? null,
  };
}

function run(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  call: ReadyCall,
): AppToolOutcome {
  const answer = runTool(tables, platform, {
    ...call.entry,
    userId: session.userId,
    account: call.resolution.account,
    arguments: call.input.arguments ?? {},
  });
  return ended(tables, platform, session, call, answer);
}

function ended(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  { entry, resolution, needsApproval }: ReadyCall,
  { data, error }: { data: Record<string, unknown>; error: string | null },
): AppToolOutcome {
  const isDeclined = error === DECLINED;
  const logId = logExecution(tables, platform, {
    toolSlug: entry.tool.slug,
    toolkit: entry.toolkit.slug,
    userId: session.userId,
    sessionId: session.id,
    accountId: resolution.account?.id ?? null,
    authConfigId: resolution.authConfigId,
    rule: resolution.rule,
    trace: needsApproval
      ? [
          ...resolution.trace,
          isDeclined
            ? "The session asks its user to approve this tool, who declined."
            : "The session asks its user to approve this tool, who did.",
        ]
      : resolution.trace,
    error,
    refused: isDeclined,
  });
  return { result: { data, error, logId } };
}
