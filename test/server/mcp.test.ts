// @vitest-environment node
import { HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { apiKey, createTestHost, upstream } from "./support/hosts.ts";

const host = createTestHost({ allow: { mcp: true } });
const { server } = host.mock;
beforeAll(() => host.mock.listen());
afterEach(() => host.mock.reset());
afterAll(() => host.mock.close());

describe("the MCP endpoint", () => {
  const initialize = JSON.stringify({
    ...{ jsonrpc: "2.0", id: 1, method: "initialize" },
    params: {
      ...{ protocolVersion: "2025-06-18", capabilities: {} },
      clientInfo: { name: "test", version: "1" },
    },
  });
  const headers = { accept: "application/json, text/event-stream" };

  test("is the session's own, with the key added on the way", async () => {
    // The mock loads its MCP server at the first call, which may take longer than the other tests' limit.
    const patient = createTestHost({ allow: { mcp: true } });
    const session = await patient.clientOf("ada").create("ada");
    host.seen.length = 0;
    const response = await patient.send("ada", session.mcp.url, {
      ...{ method: "POST", body: initialize, headers },
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("serverInfo");
    const request = host.seen.find(({ url }) => url.pathname.endsWith("/mcp"));
    expect(request?.headers.get("x-api-key")).toBe(apiKey);
  });

  test("is nobody else's", async () => {
    const session = await host.clientOf("ada").create("ada");
    const response = await host.send("bob", session.mcp.url, {
      ...{ method: "POST", body: initialize, headers },
    });
    expect(response.status).toBe(404);
  });

  test("may be at another name of the platform's own domain", async () => {
    const asked: string[] = [];
    const composio = createTestHost({
      allow: { mcp: true },
      upstream: "https://backend.composio.dev/api/v3.1",
      fetch: async (input) => {
        asked.push(String(input));
        const url = `https://${asked.length > 2 ? "composio.dev.evil.test" : "app.composio.dev"}/tool_router/v3/trs_1/mcp`;
        return Response.json({ session_id: "trs_1", mcp: { type: "http", url } });
      },
    });
    const signed = await composio.proxy.signSessionId("ada", "trs_1");
    const call = () =>
      composio.send("ada", `/tool_router/${signed}/mcp`, {
        ...{ method: "POST", body: initialize, headers },
      });
    expect((await call()).status).toBe(200);
    expect(asked[1]).toBe("https://app.composio.dev/tool_router/v3/trs_1/mcp");
    expect((await call()).status).toBe(502);
    expect(asked).toHaveLength(3);
  });

  test("gets no key where it is on another origin than the platform", async () => {
    server.use(
      http.get(`${upstream}/tool_router/session/:id`, () =>
        HttpResponse.json({
          session_id: "trs_1",
          mcp: { type: "http", url: "https://evil.test/mcp" },
        }),
      ),
    );
    const signed = await host.proxy.signSessionId("ada", "trs_1");
    const response = await host.send("ada", `/tool_router/${signed}/mcp`, {
      ...{ method: "POST", body: initialize, headers },
    });
    expect(response.status).toBe(502);
    expect(await response.text()).toContain("ToolRouterProxy_McpElsewhere");
  });
});
