import * as v from "valibot";
import type { SessionRecord } from "../backend/records.ts";

/** `session_id` among the arguments: agents correlate their calls by it. It is returned, and means nothing to the mock. */
export const sessionIdSchema = v.optional(
  v.pipe(v.string(), v.description("The session id that COMPOSIO_SEARCH_TOOLS gave.")),
);

/** The correlating id, as answers carry it. */
export function workflowSession(session: SessionRecord, sessionId: string | undefined) {
  return {
    id: sessionId ?? session.id,
    instructions: "Pass this id as session_id to the other tools of this session.",
  };
}
