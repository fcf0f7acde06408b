import { isToolRouterError, type Session, ToolRouterError } from "../../client/index.ts";
import { reporting } from "../scope/report.ts";
import type { Scope } from "../scope/Scope.ts";
import { sessionInstead, takeIntoUse } from "./remakeSession.ts";
import { sessionOptions } from "./sessionOptions.ts";

/**
 * Runs a call on the session, which is made first if need be. A session that was deleted elsewhere is made again, once,
 * if it was ours to make, and the call is repeated on the new one.
 */
export function withSession<Result>(
  scope: Scope,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  return reporting(scope, async () => {
    const { queryClient } = scope;
    const { session } = await queryClient.fetchQuery(sessionOptions(scope));
    try {
      return await work(session);
    } catch (error) {
      if (!isToolRouterError(error, "session_not_found")) throw error;
      const instead = await sessionInstead(scope, session);
      if (!instead) throw error;
      if (instead.sessionId === session.sessionId) {
        throw new ToolRouterError("not_found", error.message, error);
      }
      const result = await work(instead);
      takeIntoUse(scope, instead);
      return result;
    }
  });
}

/** Makes the session ahead of its first use. What goes wrong shows when it is used. */
export function prepareSession(scope: Scope): void {
  void scope.queryClient.prefetchQuery(sessionOptions(scope));
}
