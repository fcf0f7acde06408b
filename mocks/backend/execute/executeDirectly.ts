import { noConnectedAccount } from "../accounts/accountErrors.ts";
import { isActive } from "../accounts/currentAccount.ts";
import { mayUse, sharedAccessDenied } from "../accounts/sharing.ts";
import { badRequest, notFound } from "../errors.ts";
import type { Platform } from "../platform.ts";
import type { PlatformError } from "../platformError.ts";
import type { ConnectedAccountRecord } from "../records.ts";
import { userToolkitKey } from "../store/keys.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { DirectExecuteInput, ExecuteResult } from "../types.ts";
import { logExecution } from "./logExecution.ts";
import { refuseCall } from "./refuseCall.ts";
import { runTool } from "./runTool.ts";

/**
 * Runs a tool without a session: with the account that is named, else with the user's most recently connected active
 * one, whatever auth config it is on. A refusal is returned, not thrown: it is in the log.
 */
export function executeDirectly(
  tables: WriteTables,
  platform: Platform,
  toolSlug: string,
  input: DirectExecuteInput,
): { result: ExecuteResult } | { refusal: PlatformError } {
  const entry = platform.toolkits.tool(toolSlug);
  if (entry === undefined) throw notFound("tool", toolSlug);
  const { tool, toolkit } = entry;
  const named = tables.connectedAccounts.get(input.accountId ?? "");
  if (
    named?.accountType === "SHARED" &&
    named.deletedAt === null &&
    named.toolkit === toolkit.slug
  ) {
    const caller = input.userId ?? named.userId;
    if (!mayUse(named, caller)) {
      const trace = [`${named.id} is SHARED, and its list does not allow ${caller}.`];
      return refuseCall(
        tables,
        platform,
        { toolSlug, toolkit: toolkit.slug, userId: caller, sessionId: null, trace },
        (requestId) => sharedAccessDenied(named, requestId),
      );
    }
  }
  const found = toolkit.noAuth ? null : findAccountFor(tables, toolkit.slug, input);
  const userId = input.userId ?? found?.userId ?? "";
  if (found === undefined) {
    return refuseCall(
      tables,
      platform,
      { toolSlug, toolkit: toolkit.slug, userId, sessionId: null, trace: [NONE] },
      noConnectedAccount,
    );
  }
  const answer = runTool(tables, platform, {
    tool,
    toolkit,
    userId,
    account: found,
    arguments: input.arguments ?? {},
  });
  const logId = logExecution(tables, platform, {
    toolSlug,
    toolkit: toolkit.slug,
    userId,
    sessionId: null,
    accountId: found?.id ?? null,
    authConfigId: found?.authConfigId ?? null,
    rule: null,
    trace: [found === null ? NO_AUTH : `No session is involved: ${found.id} is used.`],
    error: answer.error,
    refused: false,
  });
  return { result: { ...answer, logId } };
}

const NONE = "No session is involved, and the caller has no active account that could be used.";
const NO_AUTH = "The toolkit needs no authentication: the tool runs without an account.";

function findAccountFor(
  tables: ReadTables,
  toolkit: string,
  { userId, accountId }: DirectExecuteInput,
): ConnectedAccountRecord | undefined {
  if (accountId !== undefined) {
    const account = tables.connectedAccounts.get(accountId);
    const isTheirs =
      account?.deletedAt === null &&
      account.toolkit === toolkit &&
      (userId === undefined || mayUse(account, userId));
    return isTheirs && isActive(account) ? account : undefined;
  }
  if (userId === undefined) {
    throw badRequest("A tool needs an account to run with.", [
      "user_id: is required without connected_account_id",
    ]);
  }
  return tables.accounts.connected.list(userToolkitKey(userId, toolkit)).findLast(isActive);
}
