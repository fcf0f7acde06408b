// @vitest-environment node
import { LATEST_PROTOCOL_VERSION } from "@modelcontextprotocol/sdk/types.js";
import { expect, test } from "vitest";
import { HOST_ROOT, mockApi, ORIGIN, readPath } from "../fixtures/mockApi.ts";
import { connectAgent } from "./support/agent.ts";
import { initialize, post } from "./support/post.ts";

const api = mockApi();

const endpoint = (session: string) => `${ORIGIN}/tool_router/${session}/mcp`;
const listTools = { jsonrpc: "2.0", id: 2, method: "tools/list" };

/** Initializes without an SDK, and gives the id of the MCP session. */
async function open(url: string): Promise<string> {
  const answer = await post(url, initialize(LATEST_PROTOCOL_VERSION));
  await answer.text();
  return answer.headers.get("mcp-session-id") ?? "";
}

test.each([
  { asked: "2025-06-18", agreed: "2025-06-18" },
  { asked: "2025-03-26", agreed: "2025-03-26" },
  { asked: "2024-11-05", agreed: "2024-11-05" },
  { asked: "2099-01-01", agreed: LATEST_PROTOCOL_VERSION },
])("a client that asks for $asked gets $agreed", async ({ asked, agreed }) => {
  const url = endpoint(await api.session("ann"));
  const answer = await post(url, initialize(asked));
  expect(answer.status).toBe(200);
  expect(readPath(await answer.json(), "result.protocolVersion")).toBe(agreed);

  const id = answer.headers.get("mcp-session-id") ?? "";
  const headers = { "mcp-session-id": id, "mcp-protocol-version": agreed };
  const listed = await post(url, listTools, headers);
  expect(readPath(await listed.json(), "result.tools.0.name")).toBe("COMPOSIO_SEARCH_TOOLS");
  const other = await post(url, listTools, { ...headers, "mcp-protocol-version": "1999-01-01" });
  expect(other.status).toBe(400);
});

test("the endpoint has two addresses on any origin, and the host's route is a third", async () => {
  const session = await api.session("ann");
  for (const url of [
    endpoint(session),
    `https://elsewhere.test/tool_router/v3/${session}/mcp`,
    `${HOST_ROOT}/tool_router/${session}/mcp`,
  ]) {
    const agent = await connectAgent(url);
    expect(await agent.tools()).toContain("COMPOSIO_MANAGE_CONNECTIONS");
  }
});

test("the platform wants a key, the host's route brings its own", async () => {
  const session = await api.session("ann");
  const answer = await post(endpoint(session), initialize("2025-06-18"), { "x-api-key": "" });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ error: { slug: "Auth_NoAuthProvided" } });
  await expect(connectAgent(endpoint(session), null)).rejects.toThrow("API key is required");

  const agent = await connectAgent(`${HOST_ROOT}/tool_router/${session}/mcp`, null);
  expect(await agent.tools()).not.toEqual([]);
});

test("a session that is unknown has no endpoint, and one that is deleted has none any more", async () => {
  await expect(connectAgent(endpoint("trs_nowhere"))).rejects.toMatchObject({ code: 404 });

  const session = await api.session("ann");
  const agent = await connectAgent(endpoint(session));
  await api.delete(`/tool_router/session/${session}`);
  await expect(agent.tools()).rejects.toMatchObject({ code: 404 });
  await expect(connectAgent(endpoint(session))).rejects.toMatchObject({ code: 404 });
});

test("an MCP session that its client ended is gone", async () => {
  const url = endpoint(await api.session("ann"));
  const id = await open(url);
  const end = () =>
    fetch(url, { method: "DELETE", headers: { "x-api-key": "any", "mcp-session-id": id } });
  expect((await end()).status).toBe(200);
  expect((await post(url, listTools, { "mcp-session-id": id })).status).toBe(404);
  expect((await end()).status).toBe(404);
});

test("the official client ends its session too, and can start another", async () => {
  const url = endpoint(await api.session("ann"));
  const first = await connectAgent(url);
  const id = first.transport.sessionId ?? "";
  await first.transport.terminateSession();
  expect((await post(url, listTools, { "mcp-session-id": id })).status).toBe(404);
  expect(await (await connectAgent(url)).tools()).not.toEqual([]);
});

test("an MCP session holds for its own Tool Router session alone", async () => {
  const anns = endpoint(await api.session("ann"));
  const bobs = endpoint(await api.session("bob"));
  const id = await open(anns);
  expect((await post(bobs, listTools, { "mcp-session-id": id })).status).toBe(404);
  expect((await post(anns, listTools, { "mcp-session-id": id })).status).toBe(200);
});

test("two agents at once, on sessions of two users: each acts as its own user", async () => {
  const ann = await api.session("ann");
  const bob = await api.session("bob");
  const annsAccount = await api.connect(ann, "gmail");
  const bobsAccount = await api.connect(bob, "gmail");
  const [first, second] = await Promise.all([
    connectAgent(endpoint(ann)),
    connectAgent(endpoint(bob)),
  ]);
  expect(first.transport.sessionId).not.toBe(second.transport.sessionId);

  const calls = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const said = await (index % 2 ? first : second).call("GMAIL_LIST", { query: `${index}` });
      return [said.at("data.account.id"), said.at("data.arguments.query")];
    }),
  );
  expect(calls).toEqual(
    Array.from({ length: 20 }, (_, index) => [index % 2 ? annsAccount : bobsAccount, `${index}`]),
  );
  await first.transport.terminateSession();
  expect((await second.call("GMAIL_LIST")).at("data.account.id")).toBe(bobsAccount);
});

test("clients that never say goodbye are forgotten, the most silent first", async () => {
  const url = endpoint(await api.session("ann"));
  const busy = await open(url);
  const silent = await open(url);
  const list = async (id: string) => (await post(url, listTools, { "mcp-session-id": id })).status;
  await Promise.all(Array.from({ length: 198 }, () => open(url)));
  expect(await list(busy)).toBe(200);
  await open(url);
  expect(await list(silent)).toBe(404);
  expect(await list(busy)).toBe(200);
});

test("a change of the session's tools reaches the agent that listens", async () => {
  const session = await api.session("ann");
  const agent = await connectAgent(endpoint(session));
  const changed = agent.nextNews();
  await api.patch(`/tool_router/session/${session}`, { preload: { tools: ["GMAIL_LIST"] } });
  await changed;
  expect(await agent.tools()).toContain("GMAIL_LIST");

  const changedAgain = agent.nextNews();
  await api.patch(`/tool_router/session/${session}`, { manage_connections: { enable: false } });
  await changedAgain;
  expect(await agent.tools()).not.toContain("COMPOSIO_MANAGE_CONNECTIONS");
});

test("a change that leaves the tools as they are is no news", async () => {
  const session = await api.session("ann");
  const account = await api.connect(session, "gmail");
  const agent = await connectAgent(endpoint(session));
  const changed = agent.nextNews();
  await api.patch(`/tool_router/session/${session}`, { connected_accounts: { gmail: account } });
  await api.patch(`/tool_router/session/${session}`, { workbench: { enable: false } });
  await changed;
  expect(agent.news).toBe(1);
  expect(await agent.tools()).not.toContain("COMPOSIO_REMOTE_BASH_TOOL");
});

test("a client listens on one stream at a time, and can begin anew when that one broke off", async () => {
  const url = endpoint(await api.session("ann"));
  const headers = {
    "x-api-key": "any",
    accept: "text/event-stream",
    "mcp-session-id": await open(url),
  };
  const first = new AbortController();
  expect((await fetch(url, { headers, signal: first.signal })).status).toBe(200);
  expect((await fetch(url, { headers })).status).toBe(409);
  first.abort();
  const second = new AbortController();
  const next = async () => (await fetch(url, { headers, signal: second.signal })).status;
  await expect.poll(next).toBe(200);
  second.abort();
});

test("what is no MCP is refused as the protocol says", async () => {
  const url = endpoint(await api.session("ann"));
  const uninitialized = await post(url, listTools);
  expect([uninitialized.status, (await uninitialized.json()).error.code]).toEqual([400, -32000]);
  const broken = await post(url, "{");
  expect([broken.status, (await broken.json()).error.code]).toEqual([400, -32700]);
  const type = { "content-type": "text/plain" };
  expect((await post(url, initialize("2025-06-18"), type)).status).toBe(415);
  const accept = { accept: "text/html" };
  expect((await post(url, initialize("2025-06-18"), accept)).status).toBe(406);
  const headers = { "x-api-key": "any" };
  expect((await fetch(url, { method: "PUT", headers })).status).toBe(405);
});

test("the conditions of the control plane hold for the endpoint", async () => {
  const session = await api.session("ann");
  const agent = await connectAgent(endpoint(session));
  await api.put("/__mock__/conditions", {
    faults: [{ method: "POST", path: `/tool_router/${session}/mcp`, status: 503 }],
  });
  await expect(agent.tools()).rejects.toMatchObject({ code: 503 });
  expect(await agent.tools()).not.toEqual([]);
});
