import type { MockBackend, Session } from "../backend/types.ts";
import { createMcpServer } from "./createMcpServer.ts";
import { flushHeaders } from "./flushHeaders.ts";
import type { McpSdk } from "./loadMcpSdk.ts";
import { noSuchSession } from "./refusals.ts";

/** A client that initialized, until it ends its session or is forgotten. */
export interface McpSession {
  /** The Tool Router session whose tools it sees. */
  readonly sessionId: string;
  /** Answers a request; one that the end of the session overtakes is a 404. */
  handle(request: Request): Promise<Response>;
  /** The Tool Router session changed: notifies the client if its list of tools changed. */
  follow(changed: Session): Promise<void>;
  close(): Promise<void>;
}

/**
 * A server of its own for a client that is about to initialize. `onInitialized` gives the id of its MCP session, and
 * `onClosed` says that it is over, whoever ended it.
 */
export async function openMcpSession(
  sdk: McpSdk,
  backend: MockBackend,
  toolRouter: Session,
  on: { initialized(id: string): void; closed(id: string | undefined): void },
  { canAsk }: { canAsk: boolean },
): Promise<McpSession> {
  const server = createMcpServer(sdk, backend, toolRouter.id);
  const transport = new sdk.Transport({
    sessionIdGenerator: () => crypto.randomUUID(),
    // Plain JSON passes through every proxy and `curl`. A question to the user comes before a call's answer, as an event.
    enableJsonResponse: !canAsk,
    onsessioninitialized: on.initialized,
  });
  const unanswered = new Set<() => void>();
  let shown = signatureOf(toolRouter);

  server.onclose = () => {
    for (const giveUp of unanswered) giveUp();
    on.closed(transport.sessionId);
  };
  await server.connect(transport);

  return {
    sessionId: toolRouter.id,
    handle(request) {
      const answer = transport.handleRequest(request).then(flushHeaders);
      // Ending the session is an answer of its own.
      if (request.method === "DELETE") return answer;
      return new Promise((resolve, reject) => {
        const giveUp = () => resolve(noSuchSession());
        unanswered.add(giveUp);
        answer.then(resolve, reject).finally(() => unanswered.delete(giveUp));
      });
    },
    async follow(changed) {
      const signature = signatureOf(changed);
      if (signature === shown) return;
      shown = signature;
      await server.sendToolListChanged();
    },
    close: () => server.close(),
  };
}

/** What a session's list of tools depends on: which ones, and what changes the schemas of the session's own. */
function signatureOf({ toolSlugs, config }: Session): string {
  return JSON.stringify([toolSlugs, config.multi_account, config.manage_connections]);
}
