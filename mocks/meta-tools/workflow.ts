import * as v from "valibot";
import type { SessionRecord } from "../backend/records.ts";

/** `session_id` among the arguments: agents correlate their calls by it. It is returned, and means nothing to the mock. */
export const sessionIdSchema = v.optional(
  v.pipe(v.string(), v.description("The session id that COMPOSIO_SEARCH_TOOLS gave.")),
);

/** What agents say of their work beside a call. It is taken, and means nothing to the mock. */
export const progressSchemas = {
  thought: v.optional(v.pipe(v.string(), v.description("Why this is done now, in a sentence."))),
  current_step: v.optional(
    v.pipe(
      v.string(),
      v.description("Where the work is, as a short name in capitals."),
      v.examples(["FETCHING_EMAILS"]),
    ),
  ),
  current_step_metric: v.optional(
    v.pipe(
      v.string(),
      v.description("How much of the step is done, with its unit."),
      v.examples(["10/100 emails"]),
    ),
  ),
};

/** The correlating id, as answers carry it. */
export function workflowSession(session: SessionRecord, sessionId: string | undefined) {
  return {
    id: sessionId ?? session.id,
    instructions: "Pass this id as session_id to the other tools of this session.",
  };
}
