// @vitest-environment node
import { request } from "node:http";
import { createMockHttpServer, type MockHttpServerOptions } from "tool-router-react/mock/node";
import { afterEach, expect, test } from "vitest";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";

const LIMIT = 4 * 1024 * 1024;
const key = { "x-api-key": "any" };
const json = { "content-type": "application/json" };
const open = new Set<{ close(): Promise<void> }>();

afterEach(async () => {
  await Promise.all([...open].map((mock) => mock.close()));
  open.clear();
});

async function start(options: MockHttpServerOptions = {}) {
  const mock = createMockHttpServer({ catalog: fixtureCatalog, seed: "bodies", ...options });
  open.add(mock);
  return mock.listen();
}

const bodyOf = (bytes: number) => {
  const frame = JSON.stringify({ user_id: "" }).length;
  return JSON.stringify({ user_id: "a".repeat(bytes - frame) });
};

/** Starts a request that sends chunks without an end, and gives the answer that comes meanwhile. */
function trickle(url: string, headers: Record<string, string>, method = "POST") {
  return new Promise<{ status: number; sent: number; cutOff: Promise<void> }>((resolve, reject) => {
    const chunk = "a".repeat(64 * 1024);
    let sent = 0;
    const asked = request(url, { method, headers, agent: false }, (answer) => {
      answer.resume();
      const cutOff = new Promise<void>((done) => {
        asked.on("close", () => done());
      });
      resolve({ status: answer.statusCode ?? 0, sent, cutOff });
    });
    asked.on("error", reject);
    const send = () => {
      if (asked.destroyed) return;
      sent += chunk.length;
      asked.write(chunk, send);
    };
    send();
  });
}

test("a body of 4 MB is read, and a larger one is refused with its limit", async () => {
  const url = `${await start()}/api/v3.1/tool_router/session`;
  const post = (body: string) => fetch(url, { method: "POST", headers: { ...key, ...json }, body });
  expect((await post(bodyOf(LIMIT))).status).toBe(201);
  const refused = await post(bodyOf(LIMIT + 1));
  expect(refused.status).toBe(413);
  expect(await refused.json()).toMatchObject({
    error: { code: 10413, message: expect.stringContaining(String(LIMIT)) },
  });
});

test.each(["/api/v3.1/tool_router/session", "/__mock__/accounts"])(
  "a body without a length and without an end is refused too: %s",
  async (path) => {
    const { status, sent, cutOff } = await trickle(`${await start()}${path}`, { ...key, ...json });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(4 * LIMIT);
    await cutOff;
  },
);

test("without a key no body is read", async () => {
  const url = await start();
  const { status, sent } = await trickle(`${url}/api/v3.1/tool_router/session`, json);
  expect(status).toBe(401);
  expect(sent).toBeLessThan(LIMIT);
});

test("without a valid address no file is read", async () => {
  const url = `${await start()}/__mock__/files/file_1?expires=1&key=guessed`;
  const { status, sent } = await trickle(url, {}, "PUT");
  expect(status).toBe(403);
  expect(sent).toBeLessThan(LIMIT);
});

test("an MCP client's body has the same limit, also once it is initialized", async () => {
  const url = await start();
  const post = (path: string, body: unknown) =>
    fetch(url + path, {
      method: "POST",
      headers: { ...key, ...json, accept: "application/json, text/event-stream" },
      body: JSON.stringify(body),
    });
  const session = await post("/api/v3.1/tool_router/session", { user_id: "ann" });
  const { session_id } = await session.json();
  const path = `/tool_router/${session_id}/mcp`;
  expect((await trickle(url + path, { ...key, ...json })).status).toBe(413);
  const initialized = await post(path, {
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: {
      protocolVersion: "2025-06-18",
      capabilities: {},
      clientInfo: { name: "test", version: "1" },
    },
  });
  const id = initialized.headers.get("mcp-session-id") ?? "";
  expect(id).not.toBe("");
  const accept = "application/json, text/event-stream";
  const headers = { ...key, ...json, accept, "mcp-session-id": id };
  expect((await trickle(url + path, headers)).status).toBe(413);
});

test("the limit is the host's to set", async () => {
  const url = `${await start({ maxBodyBytes: 100 })}/api/v3.1/tool_router/session`;
  const post = (body: string) => fetch(url, { method: "POST", headers: { ...key, ...json }, body });
  expect((await post(bodyOf(100))).status).toBe(201);
  expect((await post(bodyOf(101))).status).toBe(413);
});

test("a body that is nested deeper than anything reads it is refused, and changes nothing", async () => {
  const url = await start();
  const post = (path: string, body: string) =>
    fetch(url + path, { method: "POST", headers: { ...key, ...json }, body });
  const created = await post("/api/v3.1/tool_router/session", '{"user_id":"ann"}');
  const { session_id } = await created.json();
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
  for (const [path, body] of [
    [`/api/v3.1/tool_router/session/${session_id}/execute`, { tool_slug: "GMAIL_LIST" }],
    [`/tool_router/${session_id}/mcp`, { jsonrpc: "2.0", id: 1, method: "tools/list" }],
  ] as const) {
    for (const levels of [200, 500_000]) {
      const text = JSON.stringify({ ...body, arguments: 0 }).replace(/0}$/, `${nested(levels)}}`);
      const refused = await post(path, text);
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({
        error: { errors: ["body: must not be nested deeper than 100 levels"] },
      });
    }
  }
  const state = await (await fetch(`${url}/__mock__/state`)).json();
  expect(state.executions).toEqual([]);
});
