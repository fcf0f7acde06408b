import { needsApproval } from "../approvals/needsApproval.ts";
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
import type { ReadTables } from "../store/tables.ts";
import type { AppTool, ExecuteInput, Resolution } from "../types.ts";
import { chooseAccount } from "./chooseAccount.ts";
import type { RefusedCall } from "./refuseCall.ts";

/** A call of a toolkit's tool that can run, with the account it runs with. */
export interface ReadyCall {
  input: ExecuteInput;
  entry: AppTool;
  resolution: Resolution;
  /** Its user must approve it first. */
  needsApproval: boolean;
}

/** A call that can't run, and why. It is not in the log yet. */
export interface UnreadyCall {
  refused: Omit<RefusedCall, "userId" | "sessionId">;
  errorOf(requestId: string): PlatformError;
}

/** Looks whether a toolkit's tool can run within a session, and with which account. Changes nothing. */
export function prepareAppTool(
  tables: ReadTables,
  platform: Platform,
  session: SessionRecord,
  input: ExecuteInput,
): ReadyCall | UnreadyCall {
  const { toolSlug } = input;
  const entry = platform.toolkits.tool(toolSlug);
  if (entry === undefined) {
    const trace = [`There is no tool ${toolSlug}.`];
    return {
      refused: { toolSlug, toolkit: null, trace },
      errorOf: (requestId) => toolNotFound(toolSlug, requestId),
    };
  }
  const { toolkit } = entry;
  const { slug } = toolkit;
  const call = { toolSlug, toolkit: slug };
  if (!isToolkitAllowed(session.config, slug)) {
    const trace = [`The session's toolkits leave ${slug} out.`];
    return {
      refused: { ...call, trace },
      errorOf: (requestId) => toolkitNotAllowed(slug, requestId),
    };
  }
  if (!toolFilter(session.config)(entry)) {
    const trace = [`The session's tools or tags leave ${toolSlug} out.`];
    return {
      refused: { ...call, trace },
      errorOf: (requestId) => toolFilteredOut(toolSlug, requestId),
    };
  }

  const found = resolveConnection(tables, platform, session, toolkit);
  const resolution =
    input.account === undefined
      ? found
      : chooseAccount(tables, session, slug, found, input.account);
  if (resolution.refusal !== undefined) {
    const error = resolution.refusal === "noManagedAuth" ? noManagedAuth : noActiveConnection;
    return {
      refused: { ...call, trace: resolution.trace, resolution },
      errorOf: (requestId) => error(slug, requestId),
    };
  }
  const choices = input.account === undefined ? choicesOf(tables, session, resolution) : [];
  if (choices.length > 1) {
    const trace = [
      ...resolution.trace,
      "The session asks for an explicit selection among several active accounts: none is used.",
    ];
    return {
      refused: { ...call, trace, resolution },
      errorOf: (requestId) => accountSelectionRequired(slug, choices, requestId),
    };
  }
  return { input, entry, resolution, needsApproval: needsApproval(session.config, entry) };
}

/** The accounts that the caller must choose among; none where the session lets the platform choose. */
function choicesOf(tables: ReadTables, session: SessionRecord, resolution: Resolution) {
  const { multi_account } = session.config;
  const mustChoose =
    multi_account?.enable === true && multi_account.require_explicit_selection === true;
  return mustChoose ? activeAccounts(tables, session, resolution) : [];
}
