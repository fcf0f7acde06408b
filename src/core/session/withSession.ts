import { isToolRouterError, type Session, ToolRouterError } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { sessionOptions } from "./openSession.ts";
import { retryOnNewSession } from "./retryOnNewSession.ts";

/**
 * Runs a call on the session, which is made first if need be. A session that was deleted elsewhere is made again, once,
 * if the kit made it, and the call is retried on the new one. Neither happens once another user has come: it would be done
 * in that one's name. The call is then `aborted`.
 */
export function withSession<Result>(
  scope: Scope,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  return scope.reporting(async () => {
    const { session } = await scope.queryClient.fetchQuery(sessionOptions(scope));
    try {
      if (scope.isSuspended) throw new ToolRouterError("aborted", "Another user is here.");
      return await work(session);
    } catch (error) {
      if (scope.isSuspended || !isToolRouterError(error, "session_not_found")) throw error;
      return retryOnNewSession(scope, session, error, work);
    }
  });
}
