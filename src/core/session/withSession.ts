import { isToolRouterError, type Session } from "../../client/index.ts";
import { loadLater } from "../loadLater.ts";
import { reporting } from "../scope/report.ts";
import type { Scope } from "../scope/Scope.ts";
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
      const { repeatInstead } = await loadLater();
      return repeatInstead(scope, session, error, work);
    }
  });
}

/** Makes the session ahead of its first use. What goes wrong shows when it is used. */
export function prepareSession(scope: Scope): void {
  void scope.queryClient.prefetchQuery(sessionOptions(scope));
}
