import { isToolRouterError, type Session } from "../../client/index.ts";
import { tabStorage } from "../../internal/tabStorage.ts";
import { reporting } from "../scope/report.ts";
import type { Scope } from "../scope/Scope.ts";
import { storageKey } from "./openSession.ts";
import { type SessionData, sessionKey, sessionOptions } from "./sessionOptions.ts";

/**
 * Runs a call on the session, which is made first if need be. A session that was deleted elsewhere is made again, once,
 * if it was ours to make, and the call is repeated on the new one.
 */
export function withSession<Result>(
  scope: Scope,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  return reporting(scope, async () => {
    const { session } = await scope.queryClient.fetchQuery(sessionOptions(scope));
    try {
      return await work(session);
    } catch (error) {
      if ("sessionId" in scope.source || !isToolRouterError(error, "session_not_found"))
        throw error;
      return work(await remake(scope, session));
    }
  });
}

async function remake(scope: Scope, gone: Session): Promise<Session> {
  const { queryClient } = scope;
  const known = queryClient.getQueryData<SessionData>(sessionKey(scope))?.session;
  // Several calls may find it gone; the first of them makes the new one.
  if (known && known !== gone) return known;
  tabStorage.remove(storageKey(scope));
  // Older than anything: a clock that was set back meanwhile makes what is stale look new.
  const staleTime = Number.NEGATIVE_INFINITY;
  const made = await queryClient.fetchQuery({ ...sessionOptions(scope), staleTime });
  return made.session;
}

/** Makes the session ahead of its first use. What goes wrong shows when it is used. */
export function prepareSession(scope: Scope): void {
  void scope.queryClient.prefetchQuery(sessionOptions(scope));
}
