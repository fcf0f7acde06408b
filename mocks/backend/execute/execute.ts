import type { Platform } from "../platform.ts";
import type { SessionRecord } from "../records.ts";
import { findSession } from "../sessions/findSession.ts";
import { metaTools } from "../sessions/metaTools.ts";
import type { WriteTables } from "../store/tables.ts";
import type { ExecuteInput } from "../types.ts";
import { type AppToolOutcome, executeAppTool } from "./executeAppTool.ts";
import { logExecution } from "./logExecution.ts";

/** Runs a tool of a session: one of the session's own, or a toolkit's. Either way it is in the log. */
export function execute(
  tables: WriteTables,
  platform: Platform,
  sessionId: string,
  input: ExecuteInput,
): AppToolOutcome {
  const session = findSession(tables, sessionId);
  const own = metaTools(session.config).find(({ slug }) => slug === input.toolSlug);
  return own === undefined
    ? executeAppTool(tables, platform, session, input)
    : executeMetaTool(tables, platform, session, own.slug);
}

function executeMetaTool(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  toolSlug: string,
): AppToolOutcome {
  const error = `The mock lists ${toolSlug} but does not run it: run app tools by their own slugs.`;
  const logId = logExecution(tables, platform, {
    toolSlug,
    toolkit: null,
    userId: session.userId,
    sessionId: session.id,
    accountId: null,
    authConfigId: null,
    rule: null,
    trace: [`${toolSlug} is one of the session's own tools: it needs no account.`],
    error,
    refused: false,
  });
  return { result: { data: {}, error, logId } };
}
