import { isRecord } from "../internal/records.ts";
import { checkMetaTool } from "./accounts.ts";
import type { Call } from "./Call.ts";
import { readAnswer } from "./callUpstream.ts";
import { query } from "./checks.ts";
import { stream } from "./forward.ts";
import { notFound, Refusal } from "./Refusal.ts";
import { parseBody, readBodyText } from "./readBody.ts";
import { belongsTo } from "./userSession.ts";

/** The protocol's own headers; everything else of the browser's stays behind. */
const asked = ["accept", "last-event-id", "mcp-protocol-version", "mcp-session-id"];
const answered = ["mcp-protocol-version", "mcp-session-id"];
const platform = /^https:\/\/[\w-]+\.composio\.dev$/;

/** The session's MCP endpoint, with the API key added here. The address is the platform's own word of it. */
export async function answerMcp(call: Call): Promise<Response> {
  const { request, session, route, host } = call;
  if (!session) throw notFound("session");
  query(new URL(request.url).searchParams, {});
  const message =
    route.method === "POST" ? parseBody(await readBodyText(request, host)) : undefined;
  if (isRecord(message?.params)) {
    await checkMetaTool(call, message.params.name, message.params.arguments, "params.arguments");
  }
  const body = message && JSON.stringify(message);
  const headers: Record<string, string> = {};
  for (const name of asked) {
    const value = request.headers.get(name);
    if (value !== null && value.length <= 1_000) headers[name] = value;
  }
  const path = await mcpUrl(call, session.sessionId);
  return stream(call, { method: route.method, path, body, headers }, answered);
}

/** @throws Refusal 502 for an address that the API key must not be sent to. */
async function mcpUrl(call: Call, sessionId: string): Promise<string> {
  const path = `/tool_router/session/${sessionId}`;
  const { body } = await readAnswer(call, { method: "GET", path });
  if (!belongsTo(body, call.userId)) throw notFound("session", "not_owner");
  const url = isRecord(body) && isRecord(body.mcp) ? body.mcp.url : undefined;
  if (typeof url === "string" && URL.canParse(url)) {
    const { origin, href } = new URL(url);
    const own = new URL(call.host.upstream).origin;
    // The platform has its API and its MCP endpoints at two names of one domain.
    if (origin === own || (platform.test(origin) && platform.test(own))) return href;
  }
  throw new Refusal(502, "The MCP endpoint is not at the proxy's upstream.", {
    slug: "ToolRouterProxy_McpElsewhere",
    reason: "mcp_origin",
  });
}
