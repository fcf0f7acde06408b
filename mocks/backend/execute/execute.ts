import { noActiveConnection, noManagedAuth, toolkitNotAllowed, toolNotFound } from "../errors.ts";
import type { Platform } from "../platform.ts";
import type { PlatformError } from "../platformError.ts";
import type { SessionRecord } from "../records.ts";
import { resolveConnection } from "../resolve/resolveConnection.ts";
import { findSession } from "../sessions/findSession.ts";
import { isToolkitAllowed } from "../sessions/isToolkitAllowed.ts";
import { metaTools } from "../sessions/metaTools.ts";
import type { WriteTables } from "../store/tables.ts";
import type { ExecuteInput, ExecuteResult, Resolution } from "../types.ts";
import { chooseAccount } from "./chooseAccount.ts";
import { logExecution } from "./logExecution.ts";
import { runTool } from "./runTool.ts";

/** A refusal is given back, not thrown: it is in the log, and what a throwing write wrote is not kept. */
export type ExecuteOutcome = { result: ExecuteResult } | { refusal: PlatformError };

/** Runs a tool of a session, or says why not. Either way it is in the log. */
export function execute(
  tables: WriteTables,
  platform: Platform,
  sessionId: string,
  input: ExecuteInput,
): ExecuteOutcome {
  const session = findSession(tables, sessionId);
  const { toolSlug } = input;
  const own = metaTools(session.config).find(({ slug }) => slug === toolSlug);
  if (own !== undefined) return executeMetaTool(tables, platform, session, toolSlug);

  const entry = platform.toolkits.tool(toolSlug);
  if (entry === undefined || entry.toolkit === null) {
    const trace = [`There is no tool ${toolSlug}.`];
    return refuse(tables, platform, session, { toolSlug, toolkit: null, trace }, (requestId) =>
      toolNotFound(toolSlug, requestId),
    );
  }
  const { tool, toolkit } = entry;
  const { slug } = toolkit;
  if (!isToolkitAllowed(session.config, slug)) {
    const trace = [`The session's toolkits leave ${slug} out.`];
    return refuse(tables, platform, session, { toolSlug, toolkit: slug, trace }, (requestId) =>
      toolkitNotAllowed(slug, requestId),
    );
  }

  const found = resolveConnection(tables, platform, session, toolkit);
  const resolution =
    input.account === undefined
      ? found
      : chooseAccount(tables, session, slug, found, input.account);
  if (resolution.refusal !== undefined) {
    const error = resolution.refusal === "noManagedAuth" ? noManagedAuth : noActiveConnection;
    return refuse(
      tables,
      platform,
      session,
      { toolSlug, toolkit: slug, trace: resolution.trace, resolution },
      (requestId) => error(slug, requestId),
    );
  }
  const answer = runTool(tool, resolution.account, input.arguments ?? {});
  const logId = logExecution(tables, platform, {
    toolSlug,
    toolkit: slug,
    userId: session.userId,
    sessionId: session.id,
    accountId: resolution.account?.id ?? null,
    authConfigId: resolution.authConfigId,
    rule: resolution.rule,
    trace: resolution.trace,
    error: answer.error,
    refused: false,
  });
  return { result: { ...answer, logId } };
}

function executeMetaTool(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  toolSlug: string,
): ExecuteOutcome {
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

function refuse(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  call: {
    toolSlug: string;
    toolkit: string | null;
    trace: string[];
    resolution?: Resolution | undefined;
  },
  errorOf: (requestId: string) => PlatformError,
): ExecuteOutcome {
  const requestId = logExecution(tables, platform, {
    toolSlug: call.toolSlug,
    toolkit: call.toolkit,
    userId: session.userId,
    sessionId: session.id,
    accountId: null,
    authConfigId: call.resolution?.authConfigId ?? null,
    rule: call.resolution?.rule ?? null,
    trace: call.trace,
    error: errorOf("").message,
    refused: true,
  });
  return { refusal: errorOf(requestId) };
}
