import * as v from "valibot";
import type { AppToolOutcome } from "../backend/types.ts";
import { defineMetaTool } from "./defineMetaTool.ts";
import { progressSchemas, sessionIdSchema, workflowSession } from "./workflow.ts";

const MAX_TOOLS = 50;

const itemSchema = v.object({
  tool_slug: v.pipe(
    v.string(),
    v.minLength(1),
    v.description("The tool, as COMPOSIO_SEARCH_TOOLS named it."),
  ),
  arguments: v.optional(
    v.pipe(v.record(v.string(), v.unknown()), v.description("Its arguments.")),
    {},
  ),
  account: v.optional(
    v.pipe(
      v.string(),
      v.description(
        "Which of several connected accounts: its id, alias or word id. Left out, the most recently connected one.",
      ),
    ),
  ),
});

const argumentsSchema = v.object({
  tools: v.pipe(
    v.array(itemSchema),
    v.minLength(1),
    v.maxLength(MAX_TOOLS),
    v.description("What to run."),
  ),
  sync_response_to_workbench: v.optional(
    v.pipe(
      v.boolean(),
      v.description("Keeps the answer in the workbench too. The mock has none, and ignores it."),
    ),
  ),
  ...progressSchemas,
  session_id: sessionIdSchema,
});

/** COMPOSIO_MULTI_EXECUTE_TOOL: runs tools of toolkits, each for itself: one that fails stops no other. */
export const multiExecuteTool = defineMetaTool({
  slug: "COMPOSIO_MULTI_EXECUTE_TOOL",
  name: "Run tools",
  description:
    "Runs up to 50 tools at once that do not need each other's results. Their toolkits must be connected, and their arguments must fit their schemas.",
  tags: ["important", "openWorldHint", "destructiveHint"],
  isOn: (config) => config.execute.enable_multi_execute !== false,
  schema: () => argumentsSchema,
  run({ session, executeAll }, { tools, session_id }) {
    const outcomes = executeAll(
      tools.map(({ tool_slug, ...call }) => ({ toolSlug: tool_slug, ...call })),
    );
    if (!Array.isArray(outcomes)) return outcomes;
    const results = outcomes.map((outcome, index) => ({
      tool_slug: tools[index]?.tool_slug ?? "",
      index,
      ...resultOf(outcome),
    }));
    const failed = results.filter(({ error }) => error !== null).length;
    return {
      data: {
        results,
        total_count: results.length,
        success_count: results.length - failed,
        error_count: failed,
        session: workflowSession(session, session_id),
      },
      error: failed === 0 ? null : `${failed} out of ${results.length} tools failed`,
      trace: results.map(
        ({ tool_slug, response, request_id }) =>
          `It ran ${tool_slug}: see ${response?.log_id ?? request_id}.`,
      ),
    };
  },
});

/** A refused call has no response, and is in the log under its `request_id`. */
function resultOf(outcome: AppToolOutcome) {
  if ("refusal" in outcome) {
    const { message, requestId } = outcome.refusal;
    return { response: null, error: message, request_id: requestId };
  }
  const { data, error, logId } = outcome.result;
  return {
    response: { successful: error === null, data, error, log_id: logId },
    error,
    request_id: undefined,
  };
}
