import { missingAuthContext, noConnectedAccount } from "../accounts/accountErrors.ts";
import { isActive } from "../accounts/currentAccount.ts";
import type { Platform } from "../platform.ts";
import type { PlatformError } from "../platformError.ts";
import type { WriteTables } from "../store/tables.ts";
import type { DirectProxyInput, ProxiedCall } from "../types.ts";
import { foreignEndpoint } from "./checkEndpoint.ts";
import { logExecution } from "./logExecution.ts";
import { PROXY } from "./proxyExecute.ts";
import { refuseCall } from "./refuseCall.ts";

/**
 * Logs a request to a toolkit's own API, without a session: with the account that is named. Nothing is sent. A
 * refusal is returned, not thrown: it is in the log.
 */
export function proxyDirectly(
  tables: WriteTables,
  platform: Platform,
  { accountId, method, endpoint }: DirectProxyInput,
): { result: ProxiedCall } | { refusal: PlatformError } {
  const account = tables.connectedAccounts.get(accountId ?? "");
  const asked = `The request: ${method} ${endpoint}`;
  const call = {
    toolSlug: PROXY,
    toolkit: account?.toolkit ?? null,
    userId: account?.userId ?? "",
    sessionId: null,
  };
  if (account === undefined || account.deletedAt !== null || !isActive(account)) {
    const trace = [
      asked,
      "No session is involved, and the caller names no account that is active.",
    ];
    const error = accountId === undefined ? missingAuthContext : noConnectedAccount;
    return refuseCall(tables, platform, { ...call, trace }, error);
  }
  const foreign = foreignEndpoint(account.toolkit, endpoint);
  if (foreign !== undefined) {
    const trace = [asked, `It is not within the domain of ${account.toolkit}.`];
    return refuseCall(tables, platform, { ...call, trace }, foreign);
  }
  const logId = logExecution(tables, platform, {
    ...call,
    accountId: account.id,
    authConfigId: account.authConfigId,
    rule: null,
    trace: [asked, `No session is involved: ${account.id} is used.`],
    error: null,
    refused: false,
  });
  return { result: { accountId: account.id, logId } };
}
