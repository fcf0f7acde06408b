import { isRecord } from "../internal/records.ts";
import type { Call } from "./Call.ts";
import { type Caller, readAnswer, type UpstreamAnswer } from "./callUpstream.ts";
import type { Host } from "./Host.ts";
import { Refusal } from "./Refusal.ts";

/** A user's session, with the platform's whole answer. */
export interface UserSession {
  sessionId: string;
  mcpUrl: string;
  answer: UpstreamAnswer;
}

/** For whom a session is looked for. */
export type Finder = Caller & Pick<Call, "host" | "userId" | "config">;

/** Two tabs that open at once must not make two sessions: by process, those under way. */
const underWay = new WeakMap<Host, Map<string, Promise<UserSession>>>();

/**
 * Finds the user's session of the host's configuration, or makes it. The platform has no list of sessions to look in: the id
 * comes from the host's store, or from the signed cookie that `GET {baseUrl}/session` sets.
 *
 * @param inCookie the id that this browser remembers, verified
 */
export async function findUserSession(finder: Finder, inCookie?: string): Promise<UserSession> {
  const { host, userId, config } = finder;
  const key = `${config.hash}:${userId}`;
  const waiting = underWay.get(host) ?? new Map<string, Promise<UserSession>>();
  underWay.set(host, waiting);
  const running = waiting.get(key);
  if (running) return running;
  // Others may wait for the same answer: it must not end with the request that asked first.
  const signal = AbortSignal.timeout(host.timeoutMs);
  const finding = find({ ...finder, signal }, key, inCookie).finally(() => waiting.delete(key));
  waiting.set(key, finding);
  return finding;
}

async function find(
  finder: Finder,
  key: string,
  inCookie: string | undefined,
): Promise<UserSession> {
  const { host } = finder;
  const stored = (await host.store.get(key)) ?? undefined;
  // The memory of one process of many knows less than the browser does.
  const known = host.storeIsShared ? [stored, inCookie] : [inCookie, stored];
  let found: UserSession | undefined;
  for (const sessionId of known) found ??= sessionId ? await read(finder, sessionId) : undefined;
  found ??= await create(finder);
  if (found.sessionId !== stored) await host.store.set(key, found.sessionId);
  return found;
}

async function read(finder: Finder, sessionId: string): Promise<UserSession | undefined> {
  try {
    const answer = await readAnswer(finder, {
      method: "GET",
      path: `/tool_router/session/${sessionId}`,
    });
    return belongsTo(answer.body, finder.userId) ? toSession(sessionId, answer) : undefined;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined;
    throw error;
  }
}

async function create(finder: Finder): Promise<UserSession> {
  const body = JSON.stringify({ ...finder.config.fields, user_id: finder.userId });
  const answer = await readAnswer(finder, { method: "POST", path: "/tool_router/session", body });
  return toSession(sessionIdOf(answer.body), answer);
}

function toSession(sessionId: string, answer: UpstreamAnswer): UserSession {
  const mcp = isRecord(answer.body) && isRecord(answer.body.mcp) ? answer.body.mcp : {};
  return { sessionId, mcpUrl: typeof mcp.url === "string" ? mcp.url : "", answer };
}

/** @throws Refusal 502 when there is none. */
export function sessionIdOf(body: unknown): string {
  const id = isRecord(body) ? body.session_id : undefined;
  if (typeof id === "string" && /^[\w-]{1,128}$/.test(id)) return id;
  throw new Refusal(502, "The platform's answer has no session.", {
    reason: "upstream_unreadable",
  });
}

/** Whether a session's answer says that it is this user's, or says nothing about it. */
export function belongsTo(body: unknown, userId: string): boolean {
  const config = isRecord(body) && isRecord(body.config) ? body.config : {};
  return config.user_id === undefined || config.user_id === userId;
}
