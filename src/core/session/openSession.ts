import type { QueryKey, QueryObserverOptions } from "@tanstack/query-core";
import {
  isToolRouterError,
  type Session,
  type SessionConfig,
  ToolRouterError,
} from "../../client/index.ts";
import { siteStorage } from "../../internal/tabStorage.ts";
import { queryDefaults } from "../scope/queryDefaults.ts";
import { isPending, type Scope } from "../scope/Scope.ts";

/** The session, and its configuration as a value of its own: the session's `config` changes in place. */
export interface SessionData {
  readonly session: Session;
  readonly config: SessionConfig;
}

function sessionKey({ key }: Scope): QueryKey {
  return [...key, "session"];
}

/** The session as the cache holds it, if it was opened. */
export function cachedSession(scope: Scope): SessionData | undefined {
  return scope.queryClient.getQueryData<SessionData>(sessionKey(scope));
}

export function cacheSession(scope: Scope, session: Session, config = session.config): void {
  scope.queryClient.setQueryData<SessionData>(sessionKey(scope), { session, config });
}

/** The query that makes the session, or finds it again, once for everyone who asks. */
export function sessionOptions(scope: Scope) {
  return {
    ...queryDefaults,
    queryKey: sessionKey(scope),
    queryFn: () => openSession(scope),
    enabled: !isPending(scope),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    // A session is an object with methods: comparing would take it apart.
    structuralSharing: false,
  } satisfies QueryObserverOptions<SessionData, ToolRouterError>;
}

/** Makes the session ahead of its first use. What goes wrong shows when it is used. */
export function prefetchSession(scope: Scope): void {
  if (!isPending(scope)) void scope.queryClient.prefetchQuery(sessionOptions(scope));
}

/**
 * Finds the session of an earlier visit or another tab, or the host's, or makes one.
 *
 * @param make makes one that takes another one's place
 */
export function openSession(scope: Scope, make?: () => Promise<Session>): Promise<SessionData> {
  return scope.reporting(async () => {
    const { client } = scope;
    const opened = await findOrMake(scope, make);
    // The provider may have got another client meanwhile: that one has the newer token.
    const session = scope.client === client ? opened : scope.client.adopt(opened);
    const { sessionId, config } = session;
    scope.userId = config.userId;
    scope.emit({ type: "session.ready", sessionId, userId: config.userId });
    return { session, config };
  });
}

async function findOrMake(scope: Scope, make?: () => Promise<Session>): Promise<Session> {
  const { client, source } = scope;
  if ("isCurrent" in source) return client.current();
  if ("sessionId" in source) return client.use(source.sessionId);
  if (source.userId === undefined) {
    throw new ToolRouterError(
      "invalid_options",
      "<ToolRouterProvider> has no userId yet, so there is no session. Wait for it.",
    );
  }
  const key = sessionStorageKey(scope);
  const saved = siteStorage.get(key);
  const found = saved && (await findSession(scope, saved));
  if (found) return found;
  return inTurn(key, async () => {
    // Another tab may have made it meanwhile.
    const other = siteStorage.get(key);
    const session =
      (other && other !== saved && (await findSession(scope, other))) ||
      (await (make?.() ?? client.create(source.userId, source.config)));
    siteStorage.set(key, session.sessionId);
    return session;
  });
}

/** Runs a work while no other tab does: tabs that are opened together share one session. */
async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  let result: Promise<Result> | undefined;
  const begin = () => {
    result ??= work();
    return result;
  };
  try {
    await navigator.locks.request(name, begin);
  } catch {
    // Without locks, or where they are forbidden, each tab may make its own.
  }
  return begin();
}

/** The session of an id; nothing where it is gone. */
export async function findSession({ client }: Scope, id: string): Promise<Session | undefined> {
  try {
    return await client.use(id);
  } catch (error) {
    // Gone, or (behind a proxy that signs ids) signed with a key that is no longer valid.
    if (isToolRouterError(error, "session_not_found") || isToolRouterError(error, "forbidden")) {
      return undefined;
    }
    throw error;
  }
}

/** Where the browser keeps the session's id, so that tabs and later visits share it, with its pins. */
export function sessionStorageKey({ id }: Scope): string {
  return `tool-router:session:${id}`;
}
