import type { QueryClient } from "@tanstack/query-core";
import type { ToolRouterClient } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { cachedSession, cacheSession } from "./openSession.ts";

/**
 * Has a scope use the client and the cache that its provider was given last: hosts make a client anew for each token. The
 * session goes on, asked through the new client; nothing is sent for that.
 */
export function adoptClient(
  scope: Scope,
  client: ToolRouterClient,
  queryClient: QueryClient | undefined,
): void {
  const cache = queryClient ?? scope.ownQueryClient;
  if (scope.client === client && scope.queryClient === cache) return;
  const data = cachedSession(scope);
  scope.client = client;
  scope.queryClient = cache;
  if (data) cacheSession(scope, client.adopt(data.session), data.config);
}
