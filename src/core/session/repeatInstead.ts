import { type Session, ToolRouterError } from "../../client/index.ts";
import { getOrCreate } from "../../internal/getOrCreate.ts";
import { tabStorage } from "../../internal/tabStorage.ts";
import type { Scope } from "../scope/Scope.ts";
import { createAs } from "./createAs.ts";
import { openSession, storageKey, takeUp } from "./openSession.ts";
import { type SessionData, sessionKey, sessionOptions } from "./sessionOptions.ts";

/** Made in place of others, and nothing was done with them yet. */
const unused = new WeakSet<Session>();

const remakings = new WeakMap<Scope, Promise<Session | undefined>>();

/**
 * Repeats a call that did not find its session on the one that takes its place.
 *
 * @throws `error` where there is none; `not_found` where the session itself is there after all
 */
export async function repeatInstead<Result>(
  scope: Scope,
  gone: Session,
  error: ToolRouterError,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const instead = await sessionInstead(scope, gone);
  if (!instead) throw error;
  // A proxy may lack one of its routes.
  if (instead.sessionId === gone.sessionId) {
    throw new ToolRouterError("not_found", error.message, error);
  }
  const result = await work(instead);
  takeIntoUse(scope, instead);
  return result;
}

/**
 * The session in place of one that a call did not find: configured as that one was, pins included. The very same one where
 * it is there after all; nothing where it was the host's to make.
 */
async function sessionInstead(scope: Scope, gone: Session): Promise<Session | undefined> {
  const known = scope.queryClient.getQueryData<SessionData>(sessionKey(scope));
  // Several calls may find it gone; the first of them makes the new one.
  if (known && known.session.sessionId !== gone.sessionId) return known.session;
  return getOrCreate(remakings, scope, () =>
    remake(scope, gone, known).finally(() => remakings.delete(scope)),
  );
}

async function remake(
  scope: Scope,
  gone: Session,
  known: SessionData | undefined,
): Promise<Session | undefined> {
  if (await takeUp(scope, gone.sessionId)) return gone;
  const { source } = scope;
  if ("sessionId" in source) return undefined;
  tabStorage.remove(storageKey(scope));
  const made = await scope.queryClient.fetchQuery({
    ...sessionOptions(scope),
    queryFn: () => openSession(scope, known && (() => createAs(scope, source, known.config))),
    // Older than anything: a clock that was set back meanwhile makes what is stale look new.
    staleTime: Number.NEGATIVE_INFINITY,
  });
  unused.add(made.session);
  return made.session;
}

/** What was read on the session before is read anew: once, and not before the new one is known to work. */
function takeIntoUse(scope: Scope, session: Session): void {
  if (!unused.delete(session)) return;
  const { queryClient, key: queryKey } = scope;
  const data = queryClient.getQueryData<SessionData>(sessionKey(scope));
  void queryClient.invalidateQueries(
    { queryKey, predicate: ({ state }) => state.data !== data },
    { cancelRefetch: false },
  );
}
