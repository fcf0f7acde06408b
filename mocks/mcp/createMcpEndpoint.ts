import * as v from "valibot";
import { PlatformError } from "../backend/platformError.ts";
import type { MockBackend, Session } from "../backend/types.ts";
import { checkDepth } from "../handlers/checkDepth.ts";
import { readText } from "../handlers/readText.ts";
import { loadMcpSdk, type McpSdk } from "./loadMcpSdk.ts";
import { type McpSession, openMcpSession } from "./openMcpSession.ts";
import { noSuchSession, notAvailable } from "./refusals.ts";

/** Clients that never end their session are dropped, the least recently used first. */
const MAX_SESSIONS = 200;

/** Answers MCP requests for any Tool Router session. */
export interface McpEndpoint {
  handle(request: Request, session: Session): Promise<Response>;
}

/** The MCP sessions of one mock. They live in memory: after a reload or a restart clients initialize anew. */
export function createMcpEndpoint(backend: MockBackend, maxBodyBytes: number): McpEndpoint {
  /** By their id, the one that was used last at the end. */
  const sessions = new Map<string, McpSession>();
  let stopFollowing: (() => void) | undefined;

  /** Notifies clients of a Tool Router session that changed, and closes those whose session is gone. Returns a function that unsubscribes. */
  function follow(): () => void {
    return backend.subscribe(({ changes }) => {
      const changed = new Set(changes.flatMap(({ table, id }) => (table === "sessions" ? id : [])));
      for (const session of sessions.values()) {
        if (changed.has(session.sessionId)) void refresh(session);
      }
    });
  }

  async function refresh(session: McpSession): Promise<void> {
    try {
      await session.follow(await backend.sessions.get(session.sessionId));
    } catch (error) {
      if (error instanceof PlatformError) await session.close();
    }
  }

  function keep(id: string, session: McpSession): void {
    sessions.delete(id);
    sessions.set(id, session);
    stopFollowing ??= follow();
    const [leastRecent] = sessions.values();
    if (sessions.size > MAX_SESSIONS) void leastRecent?.close();
  }

  function forget(id: string): void {
    sessions.delete(id);
    if (sessions.size > 0) return;
    stopFollowing?.();
    stopFollowing = undefined;
  }

  async function open(
    sdk: McpSdk,
    request: Request,
    toolRouter: Session,
    body: unknown,
  ): Promise<Response> {
    let isInitialized = false;
    const session = await openMcpSession(
      sdk,
      backend,
      toolRouter,
      {
        initialized(id) {
          isInitialized = true;
          keep(id, session);
        },
        closed: (id) => id !== undefined && forget(id),
      },
      { canAsk: declaresElicitation(body) },
    );
    const response = await session.handle(request);
    if (!isInitialized) await session.close();
    return response;
  }

  return {
    async handle(received, toolRouter) {
      const id = received.headers.get("mcp-session-id");
      const known = id === null ? undefined : sessions.get(id);
      if (id !== null && known?.sessionId !== toolRouter.id) return noSuchSession();
      // Read here, since the SDK would read a body of any size.
      const text = received.method === "POST" ? await readText(received, maxBodyBytes) : undefined;
      const body = parseJson(text);
      checkDepth(body);
      const request = text === undefined ? received : new Request(received, { body: text });
      if (id !== null && known !== undefined) {
        keep(id, known);
        return known.handle(request);
      }
      const sdk = await loadMcpSdk().catch((error: Error) => error);
      return sdk instanceof Error
        ? notAvailable(sdk.message, idOf(body))
        : open(sdk, request, toolRouter, body);
    },
  };
}

/** A body as JSON; undefined when it is none, which the SDK then says itself. */
function parseJson(text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The id of the JSON-RPC request in a body. */
function idOf(body: unknown): unknown {
  return body instanceof Object && "id" in body ? body.id : undefined;
}

/** Whether an initializing client can put questions to its user. */
function declaresElicitation(body: unknown): boolean {
  const { success, output } = v.safeParse(initialization, body);
  return success && output.params.capabilities.elicitation !== undefined;
}

const initialization = v.object({
  params: v.object({ capabilities: v.object({ elicitation: v.optional(v.object({})) }) }),
});
