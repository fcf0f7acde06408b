import * as v from "valibot";
import type { SessionRecord } from "../backend/records.ts";
import type { JsonSchema } from "../catalog/types.ts";

/** What an agent correlates its calls by. It is given back, and means nothing to the mock. */
export const sessionIdInput: JsonSchema = {
  type: "string",
  description: "The session id that COMPOSIO_SEARCH_TOOLS gave.",
};

/** `session_id` among the arguments. */
export const sessionIdSchema = v.optional(v.string());

/** The correlating id, as answers carry it. */
export function workflowSession(session: SessionRecord, sessionId: string | undefined) {
  return {
    id: sessionId ?? session.id,
    instructions: "Pass this id as session_id to the other tools of this session.",
  };
}
