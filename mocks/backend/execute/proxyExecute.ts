import {
  noActiveConnection,
  noManagedAuth,
  proxyIsOff,
  toolkitNotAllowed,
  unknownToolkits,
} from "../errors.ts";
import type { Platform } from "../platform.ts";
import type { PlatformError } from "../platformError.ts";
import { resolveConnection } from "../resolve/resolveConnection.ts";
import { findSession } from "../sessions/findSession.ts";
import { isToolkitAllowed } from "../sessions/toolkitFilter.ts";
import type { WriteTables } from "../store/tables.ts";
import type { ProxiedCall, ProxyInput } from "../types.ts";
import { foreignEndpoint } from "./checkEndpoint.ts";
import { logExecution } from "./logExecution.ts";
import { refuseCall } from "./refuseCall.ts";

/** What the log calls a request to a toolkit's own API. */
export const PROXY = "PROXY_EXECUTE";

/**
 * Finds the account that a request to a toolkit's own API would be made with, and logs the request. Nothing is sent. A
 * refusal is returned, not thrown: it is in the log.
 */
export function proxyExecute(
  tables: WriteTables,
  platform: Platform,
  sessionId: string,
  { toolkit: slug, method, endpoint }: ProxyInput,
): { result: ProxiedCall } | { refusal: PlatformError } {
  const session = findSession(tables, sessionId);
  const toolkit = platform.toolkits.toolkit(slug);
  if (toolkit === undefined) throw unknownToolkits([slug]);
  const asked = `The request: ${method} ${endpoint}`;
  const call = { toolSlug: PROXY, toolkit: slug, userId: session.userId, sessionId };
  if (!isToolkitAllowed(session.config, slug)) {
    const trace = [asked, `The session's toolkits leave ${slug} out.`];
    return refuseCall(tables, platform, { ...call, trace }, (requestId) =>
      toolkitNotAllowed(slug, requestId),
    );
  }
  if (session.config.proxy_execute?.enable === false) {
    const trace = [asked, "The session forbids proxied requests."];
    return refuseCall(tables, platform, { ...call, trace }, proxyIsOff);
  }
  const foreign = foreignEndpoint(slug, endpoint);
  if (foreign !== undefined) {
    const trace = [asked, `It is not within the domain of ${slug}.`];
    return refuseCall(tables, platform, { ...call, trace }, foreign);
  }
  const resolution = resolveConnection(tables, platform, session, toolkit);
  const trace = [asked, ...resolution.trace];
  if (resolution.refusal !== undefined) {
    const error = resolution.refusal === "noManagedAuth" ? noManagedAuth : noActiveConnection;
    return refuseCall(tables, platform, { ...call, trace, resolution }, (requestId) =>
      error(slug, requestId),
    );
  }
  const accountId = resolution.account?.id ?? null;
  const logId = logExecution(tables, platform, {
    ...call,
    accountId,
    authConfigId: resolution.authConfigId,
    rule: resolution.rule,
    trace,
    error: null,
    refused: false,
  });
  return { result: { accountId, logId } };
}
