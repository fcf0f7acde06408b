import type { ToolRouterClient } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { cachedSession, cacheSession } from "./openSession.ts";

/**
 * Has a scope use the client that its provider was given last: hosts make a client anew for each token. The session goes
 * on, asked through the new client; nothing is sent for that.
 */
export function adoptClient(scope: Scope, client: ToolRouterClient): void {
  if (scope.client === client) return;
  const data = cachedSession(scope);
  scope.client = client;
  if (data) cacheSession(scope, client.adopt(data.session), data.config);
}
