import {
  accountSelectionRequired,
  noActiveConnection,
  noManagedAuth,
  toolFilteredOut,
  toolkitNotAllowed,
  toolNotFound,
} from "../errors.ts";
import type { Platform } from "../platform.ts";
import type { PlatformError } from "../platformError.ts";
import type { SessionRecord } from "../records.ts";
import { activeAccounts } from "../resolve/activeAccounts.ts";
import { resolveConnection } from "../resolve/resolveConnection.ts";
import { toolFilter } from "../sessions/toolFilter.ts";
import { isToolkitAllowed } from "../sessions/toolkitFilter.ts";
import type { WriteTables } from "../store/tables.ts";
import type { AppToolOutcome, ExecuteInput, Resolution } from "../types.ts";
import { chooseAccount } from "./chooseAccount.ts";
import { logExecution } from "./logExecution.ts";
import { type RefusedCall, refuseCall } from "./refuseCall.ts";
import { runTool } from "./runTool.ts";

/** Runs a toolkit's tool within a session, or says why not. Either way it is in the log. */
export function executeAppTool(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  input: ExecuteInput,
): AppToolOutcome {
  const { toolSlug } = input;
  const entry = platform.toolkits.tool(toolSlug);
  if (entry === undefined) {
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
  if (!toolFilter(session.config)(entry)) {
    const trace = [`The session's tools or tags leave ${toolSlug} out.`];
    return refuse(tables, platform, session, { toolSlug, toolkit: slug, trace }, (requestId) =>
      toolFilteredOut(toolSlug, requestId),
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
  const choices = input.account === undefined ? choicesOf(tables, session, resolution) : [];
  if (choices.length > 1) {
    const trace = [
      ...resolution.trace,
      "The session asks for an explicit selection among several active accounts: none is used.",
    ];
    return refuse(
      tables,
      platform,
      session,
      { toolSlug, toolkit: slug, trace, resolution },
      (requestId) => accountSelectionRequired(slug, choices, requestId),
    );
  }
  const answer = runTool(tables, platform, {
    tool,
    toolkit,
    userId: session.userId,
    account: resolution.account,
    arguments: input.arguments ?? {},
  });
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

/** The accounts that the caller must choose among; none where the session lets the platform choose. */
function choicesOf(tables: WriteTables, session: SessionRecord, resolution: Resolution) {
  const { multi_account } = session.config;
  const mustChoose =
    multi_account?.enable === true && multi_account.require_explicit_selection === true;
  return mustChoose ? activeAccounts(tables, session, resolution) : [];
}

function refuse(
  tables: WriteTables,
  platform: Platform,
  { id, userId }: SessionRecord,
  call: Omit<RefusedCall, "userId" | "sessionId">,
  errorOf: (requestId: string) => PlatformError,
): AppToolOutcome {
  return refuseCall(tables, platform, { ...call, userId, sessionId: id }, errorOf);
}
