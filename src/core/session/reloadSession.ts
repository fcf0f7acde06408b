import type { RequestOptions, Session } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { type SessionData, sessionKey } from "./sessionOptions.ts";

/** News is followed up quickly or not at all: changes wait for their turn behind it. */
const quick: RequestOptions = { timeoutMs: 10_000, maxRetries: 0 };

/** Reads the session's configuration anew, which may have been changed elsewhere. To be called in turn (`scope.serial`). */
export async function reloadSession(
  scope: Scope,
  { sessionId }: Session,
  options?: RequestOptions,
): Promise<Session> {
  const session = await scope.client.use(sessionId, options);
  const known = knownSession(scope);
  // As it is known, or as it was: not every copy of a platform's data is up to date.
  const isOld =
    known?.sessionId === sessionId &&
    session.configVersion > 0 &&
    session.configVersion <= known.configVersion;
  if (isOld) return known;
  const data = { session, config: session.config };
  scope.queryClient.setQueryData<SessionData>(sessionKey(scope), data);
  return session;
}

/** Takes up what another tab may have changed. Where that fails, a change finds out when it is written. */
export async function refreshSession(scope: Scope): Promise<void> {
  try {
    await scope.serial(async () => {
      const session = knownSession(scope);
      if (session) await reloadSession(scope, session, quick);
    });
  } catch {}
}

function knownSession(scope: Scope): Session | undefined {
  return scope.queryClient.getQueryData<SessionData>(sessionKey(scope))?.session;
}
