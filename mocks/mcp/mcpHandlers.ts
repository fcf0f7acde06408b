import { type HttpHandler, http } from "msw";
import type { MockBackend } from "../backend/types.ts";
import type { Gate } from "../handlers/gate.ts";
import { toRefusal } from "../handlers/refusals.ts";
import { errorResponse } from "../handlers/wire/errorResponse.ts";
import type { McpEndpoint } from "./createMcpEndpoint.ts";

const paths = ["/tool_router/:id/mcp", "/tool_router/v3/:id/mcp"];

/**
 * Each session's MCP endpoint, Streamable HTTP, below a root. Before any JSON-RPC the platform's own refusals come, in its
 * own envelope: 401 without a key, 404 without such a session.
 */
export function mcpHandlers(
  backend: MockBackend,
  endpoint: McpEndpoint,
  { gate, root, needsKey }: { gate: Gate; root: string; needsKey: boolean },
): HttpHandler[] {
  return paths.map((path) =>
    http.all(root + path, async ({ request, params }) => {
      const id = String(params.id);
      return gate(request, `/tool_router/${id}/mcp`, needsKey, async () => {
        try {
          return await endpoint.handle(request, await backend.sessions.get(id));
        } catch (error) {
          return errorResponse(toRefusal(error), backend.newRequestId());
        }
      });
    }),
  );
}
