import { PlatformError } from "../backend/platformError.ts";
import type { InputRequest, InputResponse, MockBackend } from "../backend/types.ts";
import { callTool } from "./callTool.ts";
import { JsonRpcError } from "./JsonRpcError.ts";
import type { McpSdk } from "./loadMcpSdk.ts";
import { mcpTool } from "./mcpTool.ts";

/** As many as the platform's own list gives at once: many clients never ask for a second page. */
const TOOLS_PER_PAGE = 500;

/** How long a user is waited for. */
const ASKING_TIMEOUT_MS = 10 * 60 * 1000;

/** The SDK's server on a Tool Router session: its tools, and what calling them does. */
export function createMcpServer(sdk: McpSdk, backend: MockBackend, sessionId: string) {
  const server = new sdk.Server(
    { name: "tool-router", title: "Tool Router (mock)", version: "1.0.0" },
    { capabilities: { tools: { listChanged: true } } },
  );
  server.setRequestHandler(sdk.ListToolsRequestSchema, async ({ params }) => {
    const query = { limit: TOOLS_PER_PAGE, cursor: params?.cursor };
    const page = await backend.sessions.tools(sessionId, query).catch((error: unknown) => {
      if (!(error instanceof PlatformError)) throw error;
      throw new JsonRpcError(sdk.ErrorCode.InvalidParams, error.message);
    });
    return { tools: page.items.map(mcpTool), nextCursor: page.nextCursor ?? undefined };
  });
  server.setRequestHandler(
    sdk.CallToolRequestSchema,
    ({ params }, { requestId, requestInfo, signal }) => {
      signal.addEventListener("abort", () => endCancelled(requestId));
      const origin = requestInfo?.url?.origin;
      const call = { origin, signal };
      const canAsk = server.getClientCapabilities()?.elicitation !== undefined;
      return callTool(
        sdk,
        backend,
        sessionId,
        params,
        call,
        canAsk ? (request) => ask(request, { relatedRequestId: requestId, signal }) : undefined,
      );
    },
  );

  /** Not the SDK's own elicitation: it compiles the schema, which a strict CSP forbids in a page. */
  async function ask(
    { message, requested_schema: requestedSchema }: InputRequest,
    call: { relatedRequestId: string | number; signal: AbortSignal },
  ): Promise<InputResponse> {
    const params = { mode: "form" as const, message, requestedSchema };
    return server.request({ method: "elicitation/create", params }, sdk.ElicitResultSchema, {
      ...call,
      timeout: ASKING_TIMEOUT_MS,
    });
  }

  /** The SDK answers a cancelled call no more, but the HTTP request that brought it waits for an answer. */
  function endCancelled(id: string | number): void {
    const error = { code: sdk.ErrorCode.ConnectionClosed, message: "The call was cancelled." };
    // Where the whole session ended, nothing waits any more.
    server.transport?.send({ jsonrpc: "2.0", id, error }).catch(() => undefined);
  }
  return server;
}
