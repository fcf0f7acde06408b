import { hashKey } from "@tanstack/query-core";
import type { Session } from "../../client/index.ts";
import { getOrCreate } from "../../internal/getOrCreate.ts";
import { tabStorage } from "../../internal/tabStorage.ts";
import type { Scope } from "../scope/Scope.ts";
import { openSession, storageKey, takeUp } from "./openSession.ts";
import { type SessionData, sessionKey, sessionOptions } from "./sessionOptions.ts";

/** Made in place of others, and nothing was done with them yet. */
const unused = new WeakSet<Session>();

const remakings = new WeakMap<Scope, Promise<Session | undefined>>();

/**
 * The session in place of one that a call did not find: configured as that one was, pins included. The very same one where
 * it is there after all (a proxy may lack one of its routes); nothing where it was the host's to make.
 */
export async function sessionInstead(scope: Scope, gone: Session): Promise<Session | undefined> {
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
  if ("sessionId" in scope.source) return undefined;
  tabStorage.remove(storageKey(scope));
  const made = await scope.queryClient.fetchQuery({
    ...sessionOptions(scope),
    queryFn: () => openSession(scope, known?.config),
    // Older than anything: a clock that was set back meanwhile makes what is stale look new.
    staleTime: Number.NEGATIVE_INFINITY,
  });
  unused.add(made.session);
  return made.session;
}

/** What was read on the session before is read anew: once, and not before the new one is known to work. */
export function takeIntoUse(scope: Scope, session: Session): void {
  if (!unused.delete(session)) return;
  void scope.queryClient.invalidateQueries(
    {
      queryKey: scope.key,
      predicate: ({ queryHash }) => queryHash !== hashKey(sessionKey(scope)),
    },
    { cancelRefetch: false },
  );
}
