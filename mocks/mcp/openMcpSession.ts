import type { MockBackend, Session } from "../backend/types.ts";
import { createMcpServer } from "./createMcpServer.ts";
import type { McpSdk } from "./loadMcpSdk.ts";
import type { McpSession } from "./McpSession.ts";
import { openAtOnce } from "./openAtOnce.ts";
import { noSuchSession } from "./refusals.ts";

/**
 * A server of its own for a client that is about to initialize. `onInitialized` gives the id of its MCP session, and
 * `onClosed` says that it is over, whoever ended it.
 */
export async function openMcpSession(
  sdk: McpSdk,
  backend: MockBackend,
  { id: sessionId, toolSlugs }: Session,
  on: { initialized(id: string): void; closed(id: string | undefined): void },
): Promise<McpSession> {
  const server = createMcpServer(sdk, backend, sessionId);
  const transport = new sdk.Transport({
    sessionIdGenerator: () => crypto.randomUUID(),
    // Plain JSON: no answer comes in parts, and it passes through every proxy and `curl`.
    enableJsonResponse: true,
    onsessioninitialized: on.initialized,
  });
  const unanswered = new Set<() => void>();
  let shown = toolSlugs.join();

  server.onclose = () => {
    for (const giveUp of unanswered) giveUp();
    on.closed(transport.sessionId);
  };
  await server.connect(transport);

  return {
    sessionId,
    handle(request) {
      const answer = transport.handleRequest(request).then(openAtOnce);
      // Ending the session is an answer of its own.
      if (request.method === "DELETE") return answer;
      return new Promise((resolve, reject) => {
        const giveUp = () => resolve(noSuchSession());
        unanswered.add(giveUp);
        answer.then(resolve, reject).finally(() => unanswered.delete(giveUp));
      });
    },
    async showTools(slugs) {
      if (slugs.join() === shown) return;
      shown = slugs.join();
      await server.sendToolListChanged();
    },
    close: () => server.close(),
  };
}
