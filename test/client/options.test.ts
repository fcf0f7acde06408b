// @vitest-environment node
import { createToolRouterClient } from "tool-router-react/client";
import { expect, test } from "vitest";
import { json, rejection, standInApi } from "./support/api.ts";
import { wireSession } from "./support/wire.ts";

const api = standInApi();

test.each([
  ["https://backend.composio.dev/api/v3.1", "https://backend.composio.dev/api/v3.1"],
  ["https://api.test/v3.1///", "https://api.test/v3.1"],
  ["http://localhost:4010", "http://localhost:4010"],
  ["/api/tool-router", "/api/tool-router"],
  ["/", ""],
])("the root %j is taken as %j", (baseUrl, root) => {
  expect(createToolRouterClient({ baseUrl }).baseUrl).toBe(root);
});

test.each([
  [""],
  ["api/tool-router"],
  ["//api.test"],
  ["ftp://api.test"],
  ["javascript:alert(1)"],
  ["https://"],
  ["https://api.test/?key=1"],
  ["/api#x"],
  ["/api tool"],
])("the root %j is refused, with the way out", (baseUrl) => {
  expect(() => createToolRouterClient({ baseUrl })).toThrow(
    expect.objectContaining({
      code: "invalid_options",
      message: expect.stringContaining('a path like "/api/tool-router"'),
    }),
  );
});

test("headers and token are asked anew for every request", async () => {
  api.answers(json(wireSession));
  let count = 0;
  const client = api.client({
    headers: async () => ({ "x-tenant": `t${count}` }),
    token: async () => {
      count += 1;
      return `token-${count}`;
    },
  });
  await client.use("trs_1");
  await client.use("trs_1");
  expect(
    api.requests.map(({ headers }) => [headers.get("authorization"), headers.get("x-tenant")]),
  ).toEqual([
    ["Bearer token-1", "t0"],
    ["Bearer token-2", "t1"],
  ]);
});

test("plain headers and a plain token are sent, and no empty token", async () => {
  api.answers(json(wireSession));
  await api.client({ headers: { "x-api-key": "k" }, token: "t" }).use("trs_1");
  await api.client({ token: () => "" }).use("trs_1");
  expect(api.requests[0]?.headers.get("x-api-key")).toBe("k");
  expect(api.requests[0]?.headers.get("authorization")).toBe("Bearer t");
  expect(api.requests[1]?.headers.has("authorization")).toBe(false);
});

test.each([
  ["a token() that fails", { token: () => Promise.reject(new Error("Signed out")) }, "Signed out"],
  ["a header that HTTP cannot carry", { headers: { "x-name": "✓" } }, "ByteString"],
])("%s ends the call before anything is sent", async (_, options, words) => {
  api.answers(json(wireSession));
  const error = await rejection(api.client({ ...options, maxRetries: 2 }).use("trs_1"));
  expect(error).toMatchObject({
    code: "invalid_options",
    message: expect.stringContaining(words),
  });
  expect(api.requests).toHaveLength(0);
});

test.each([[0], [51], [2.5], [-1], [Number.NaN]])(
  "a page of %d toolkits is refused",
  async (limit) => {
    api.answers(json(wireSession));
    const session = await api.client().use("trs_1");
    expect(await rejection(session.toolkits({ limit }))).toMatchObject({ code: "invalid_options" });
    expect(api.requests).toHaveLength(1);
  },
);

test.each([[""], [" "], ["."], [".."]])(
  "the id %j is refused: it would ask for something else",
  async (id) => {
    api.answers(json(wireSession));
    const client = api.client();
    const session = await client.use("trs_1");
    for (const call of [
      () => client.create(id),
      () => client.use(id),
      () => client.connectedAccounts.get(id),
      () => client.connectedAccounts.delete(id),
      () => client.connectedAccounts.waitForConnection(id),
      () => client.authConfigs.get(id),
      () => client.toolkits.get(id),
      () => session.authorize(id),
      () => session.execute(id),
    ]) {
      expect(await rejection(call())).toMatchObject({ code: "invalid_options" });
    }
    expect(api.requests).toHaveLength(1);
  },
);

test("the global fetch is looked up when a call is made, so that a mock may come later", async () => {
  const client = createToolRouterClient({ baseUrl: "https://api.test/v3.1" });
  api.answers(json(wireSession));
  await expect(client.use("trs_1")).resolves.toBeDefined();
});

test("a path without a page to belong to is a network error that tells why", async () => {
  const client = createToolRouterClient({ baseUrl: "/api/tool-router", maxRetries: 0 });
  expect(await rejection(client.use("trs_1"))).toMatchObject({
    code: "network",
    message: expect.stringContaining("/api/tool-router/tool_router/session/trs_1"),
  });
});
