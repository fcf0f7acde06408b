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
function trickle(url: string, headers: Record<string, string>) {
  return new Promise<{ status: number; sent: number; cutOff: Promise<void> }>((resolve, reject) => {
    const chunk = "a".repeat(64 * 1024);
    let sent = 0;
    const asked = request(url, { method: "POST", headers, agent: false }, (answer) => {
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

test("an MCP client's body has the same limit", async () => {
  const url = await start();
  const session = await fetch(`${url}/api/v3.1/tool_router/session`, {
    method: "POST",
    headers: { ...key, ...json },
    body: JSON.stringify({ user_id: "ann" }),
  });
  const { session_id } = await session.json();
  const { status } = await trickle(`${url}/tool_router/${session_id}/mcp`, { ...key, ...json });
  expect(status).toBe(413);
});

test("the limit is the host's to set", async () => {
  const url = `${await start({ maxBodyBytes: 100 })}/api/v3.1/tool_router/session`;
  const post = (body: string) => fetch(url, { method: "POST", headers: { ...key, ...json }, body });
  expect((await post(bodyOf(100))).status).toBe(201);
  expect((await post(bodyOf(101))).status).toBe(413);
});
