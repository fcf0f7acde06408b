import { isToolRouterError, type Session } from "../../client/index.ts";
import { tabStorage } from "../../internal/tabStorage.ts";
import { reporting } from "../scope/report.ts";
import type { Scope } from "../scope/Scope.ts";
import type { SessionData } from "./sessionOptions.ts";

/** Where the tab keeps the session's id, so that a reload keeps the pins. */
export function storageKey({ id }: Scope): string {
  return `tool-router:session:${id}`;
}

/**
 * Takes up the session of this tab, or the host's, or makes one.
 *
 * @param make makes one that takes another one's place
 */
export function openSession(scope: Scope, make?: () => Promise<Session>): Promise<SessionData> {
  return reporting(scope, async () => {
    const session = await find(scope, make);
    const { config } = session;
    scope.emit({ type: "session.ready", sessionId: session.sessionId, userId: config.userId });
    return { session, config };
  });
}

async function find(scope: Scope, make?: () => Promise<Session>): Promise<Session> {
  const { client, source } = scope;
  if ("sessionId" in source) return client.use(source.sessionId);
  const key = storageKey(scope);
  const saved = tabStorage.get(key);
  const session =
    (saved && (await takeUp(scope, saved))) ||
    (await (make?.() ?? client.create(source.userId, source.config)));
  tabStorage.set(key, session.sessionId);
  return session;
}

/** The session of an id; nothing where it is gone. */
export async function takeUp({ client }: Scope, id: string): Promise<Session | undefined> {
  try {
    return await client.use(id);
  } catch (error) {
    // Gone, or (behind a proxy that signs ids) signed with a key of yesterday.
    if (isToolRouterError(error, "session_not_found") || isToolRouterError(error, "forbidden")) {
      return undefined;
    }
    throw error;
  }
}
