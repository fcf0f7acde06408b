import type { RequestOptions, Session } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { cachedSession, cacheSession, sessionOptions } from "./openSession.ts";

/** A message from another window is followed up quickly or not at all: changes wait for their turn behind it. */
const quick: RequestOptions = { timeoutMs: 10_000, maxRetries: 0 };

/** Reads the session's configuration, which may have been changed elsewhere. To be called in turn (`scope.serial`). */
export async function reloadSession(
  scope: Scope,
  { sessionId }: Session,
  options?: RequestOptions,
): Promise<Session> {
  const session = await scope.client.use(sessionId, options);
  const known = cachedSession(scope)?.session;
  // As it is known, or older: not every copy of a platform's data is up to date.
  const isOld =
    known?.sessionId === sessionId &&
    session.configVersion > 0 &&
    session.configVersion <= known.configVersion;
  if (isOld) return known;
  cacheSession(scope, session);
  return session;
}

/** Reads what another tab may have changed. Where that fails, a later change notices when it is written. */
export async function refreshSession(scope: Scope): Promise<void> {
  try {
    await scope.serial(async () => {
      const session = cachedSession(scope)?.session;
      if (session) await reloadSession(scope, session, quick);
    });
  } catch {}
}

/** Tries again after an error: the session first, then whatever could not be read without it. */
export async function retrySession(scope: Scope): Promise<void> {
  const { queryClient, key } = scope;
  try {
    await queryClient.fetchQuery(sessionOptions(scope));
  } catch {
    // The query holds the error.
    return;
  }
  await queryClient.refetchQueries({
    queryKey: key,
    type: "active",
    predicate: ({ state }) => state.status === "error",
  });
}
