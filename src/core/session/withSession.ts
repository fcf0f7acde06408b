import { isToolRouterError, type Session, ToolRouterError } from "../../client/index.ts";
import { siteStorage } from "../../internal/tabStorage.ts";
import { isPending, type Scope } from "../scope/Scope.ts";
import {
  cachedSession,
  findSession,
  openSession,
  type SessionData,
  sessionOptions,
  sessionStorageKey,
} from "./openSession.ts";
import { recreateSession } from "./recreateSession.ts";

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

/**
 * Retries a call that did not find its session, on the session that replaces it.
 *
 * @throws `error` where there is none; `not_found` where the session itself still exists
 */
async function retryOnNewSession<Result>(
  scope: Scope,
  gone: Session,
  error: ToolRouterError,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const replacement = await findReplacement(scope, gone);
  // What one user asked for must not be done in another one's name.
  if (replacement?.config.userId !== gone.config.userId) throw error;
  // The session exists, so it is the call's route that a proxy lacks.
  if (replacement.sessionId === gone.sessionId) {
    throw new ToolRouterError("not_found", error.message, error);
  }
  const result = await work(replacement);
  readAnewOn(scope, replacement);
  return result;
}

/**
 * The session in place of one that a call did not find: configured as that one was, pins included. The very same one where
 * it still exists; nothing where the host has to make it.
 */
async function findReplacement(scope: Scope, gone: Session): Promise<Session | undefined> {
  const known = cachedSession(scope);
  // Several calls may find it gone; the first of them makes the new one.
  if (known && known.session.sessionId !== gone.sessionId) return known.session;
  scope.replacing ??= replace(scope, gone, known).finally(() => {
    scope.replacing = undefined;
  });
  return scope.replacing;
}

async function replace(
  scope: Scope,
  gone: Session,
  known: SessionData | undefined,
): Promise<Session | undefined> {
  if (await findSession(scope, gone.sessionId)) return gone;
  const { source } = scope;
  if ("sessionId" in source || isPending(scope)) return undefined;
  const key = sessionStorageKey(scope);
  // Another tab may have replaced it already.
  if (siteStorage.get(key) === gone.sessionId) siteStorage.remove(key);
  const make =
    known && "config" in source ? () => recreateSession(scope, source, known.config) : undefined;
  const { session, config } = await scope.queryClient.fetchQuery({
    ...sessionOptions(scope),
    queryFn: () => openSession(scope, make),
    // Older than anything: a clock that was set back meanwhile makes what is stale look new.
    staleTime: Number.NEGATIVE_INFINITY,
  });
  scope.unusedReplacement = session;
  // Somebody else is logged in at the host's proxy by now, and must not see what was read for the user before.
  if (known && known.config.userId !== config.userId) {
    void scope.queryClient.resetQueries({
      queryKey: scope.key,
      predicate: ({ state }) => state.data !== cachedSession(scope),
    });
  }
  return session;
}

/** What was read on the session before is read again: once, and not before the new one is known to work. */
function readAnewOn(scope: Scope, session: Session): void {
  if (scope.unusedReplacement?.sessionId !== session.sessionId) return;
  scope.unusedReplacement = undefined;
  const { queryClient, key: queryKey } = scope;
  const data = cachedSession(scope);
  void queryClient.invalidateQueries(
    { queryKey, predicate: ({ state }) => state.data !== data },
    { cancelRefetch: false },
  );
}
