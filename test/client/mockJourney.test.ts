// @vitest-environment node
import { createToolRouterClient } from "tool-router-react/client";
import { createMockServer } from "tool-router-react/mock/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rejection } from "./support/api.ts";

const origin = "https://platform.test";
const client = createToolRouterClient({
  baseUrl: `${origin}/api/v3.1`,
  headers: { "x-api-key": "any" },
});
const mock = createMockServer();
beforeAll(() => mock.listen());
afterAll(() => mock.close());

/** What the user does on the Connect Link page. */
async function finish(redirectUrl: string, outcome: "approve" | "deny") {
  const token = new URL(redirectUrl).href.match(/ln_[^/?&]+/)?.[0];
  const response = await fetch(`${origin}/__mock__/links/${token}/complete`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ outcome }),
  });
  expect(response.ok).toBe(true);
}

async function connect(session: Awaited<ReturnType<typeof client.create>>, alias?: string) {
  const request = await session.authorize("gmail", { alias });
  await finish(request.redirectUrl, "approve");
  return request.waitForConnection({ intervalMs: 5 });
}

test("a user connects twice, runs a tool, pins an account, and leaves", async () => {
  const session = await client.create("user_1", { toolkits: ["gmail", "hackernews", "exa"] });
  expect(session.config.userId).toBe("user_1");
  expect(new URL(session.mcp.url).origin).toBe(origin);

  const before = await session.toolkits();
  expect(before.items.map(({ slug }) => slug).sort()).toEqual(["exa", "gmail", "hackernews"]);
  expect(before.items.some(({ connection }) => connection.isActive)).toBe(false);
  const noAuth = before.items.find(({ slug }) => slug === "hackernews");
  expect(noAuth?.isNoAuth).toBe(true);

  expect(await rejection(session.execute("GMAIL_FETCH_EMAILS"))).toMatchObject({
    code: "no_active_connection",
  });
  const first = await connect(session, "Work");
  const second = await connect(session);
  expect([first.alias, second.alias]).toEqual(["Work", null]);

  const [gmail] = (await session.toolkits({ toolkits: ["gmail"] })).items;
  expect(gmail?.connection).toMatchObject({
    isActive: true,
    connectedAccount: { id: second.id, status: "ACTIVE" },
  });
  expect(await session.execute("GMAIL_FETCH_EMAILS", { max_results: 1 })).toMatchObject({
    error: null,
  });

  expect(await session.ensureConnected("gmail")).toEqual({
    toolkit: "gmail",
    wasConnected: true,
    connectedAccount: { id: second.id, status: "ACTIVE" },
  });
  expect(await session.ensureConnected("hackernews")).toMatchObject({
    wasConnected: true,
    connectedAccount: undefined,
  });

  await session.update({ connectedAccounts: { gmail: first.id } });
  expect(session.config.connectedAccounts).toEqual({ gmail: [first.id] });
  expect(session.configVersion).toBeGreaterThan(1);
  const [pinned] = (await session.toolkits({ isConnected: true })).items;
  expect(pinned?.connection.connectedAccount?.id).toBe(first.id);
  expect(await rejection(session.authorize("gmail"))).toMatchObject({ code: "toolkit_pinned" });

  await expect(session.delete()).resolves.toEqual({ sessionId: session.sessionId, deleted: true });
  expect(await rejection(client.use(session.sessionId))).toMatchObject({
    code: "session_not_found",
  });
  const { items } = await client.connectedAccounts.list({ userIds: ["user_1"] });
  expect(items.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
});

test("an agent finds a tool, asks an API itself, and reads how its session changed", async () => {
  const session = await client.create("user_search", { toolkits: ["gmail"] });
  const found = await session.search({ query: "fetch my newest mails from gmail" });
  expect(found.success).toBe(true);
  expect(found.results[0]?.primaryToolSlugs).toContain("GMAIL_FETCH_EMAILS");
  expect(found.toolSchemas.GMAIL_FETCH_EMAILS?.toolkit).toBe("gmail");
  expect(found.toolkitConnectionStatuses).toMatchObject([
    { toolkit: "gmail", hasActiveConnection: false },
  ]);

  await connect(session);
  const { status, data } = await session.proxyExecute({
    toolkit: "gmail",
    endpoint: "/gmail/v1/users/me/labels",
    method: "GET",
    parameters: [{ in: "query", name: "maxResults", value: 5 }],
  });
  expect(status).toBe(200);
  expect(data).toMatchObject({ request: { query: { maxResults: "5" } } });

  await session.update({ toolkits: ["gmail", "github"] });
  const history = await session.listConfigHistory({ limit: 1 });
  expect(history).toMatchObject({
    items: [{ version: session.configVersion, isCurrent: true, config: session.config }],
    totalItems: 2,
    totalPages: 2,
  });
  const older = await session.listConfigHistory({ limit: 1, cursor: history.nextCursor });
  expect(older.items).toMatchObject([{ config: { toolkits: { enabled: ["gmail"] } } }]);
});

test("a tool runs on the account that is named, not on the newest one", async () => {
  const session = await client.create("user_named", { toolkits: ["gmail"] });
  const first = await connect(session, "Work");
  await connect(session);
  const { logId } = await session.execute("GMAIL_FETCH_EMAILS", {}, { account: first.id });
  const log = await fetch(`${origin}/__mock__/executions/${logId}`);
  expect(await log.json()).toMatchObject({ connected_account_id: first.id });
});

test("a user who says no is told apart from one who is not done", async () => {
  const session = await client.create("user_2");
  const request = await session.authorize("github");
  expect(
    await rejection(request.waitForConnection({ timeoutMs: 500, intervalMs: 5 })),
  ).toMatchObject({
    code: "wait_timeout",
  });
  await finish(request.redirectUrl, "deny");
  expect(await rejection(request.waitForConnection())).toMatchObject({
    code: "connection_failed",
    account: { id: request.id, status: "FAILED" },
  });
});

test("accounts are labelled, switched off and on, and removed; labels are unique", async () => {
  const session = await client.create("user_3", { toolkits: ["gmail"] });
  const { connectedAccounts } = client;
  const first = await connect(session, "Work");
  const second = await connect(session);
  expect(await rejection(connectedAccounts.setAlias(second.id, "Work"))).toMatchObject({
    code: "alias_taken",
  });
  await connectedAccounts.setAlias(first.id, "");
  await connectedAccounts.setAlias(second.id, "Work");
  await connectedAccounts.disable(second.id);
  expect(await connectedAccounts.get(second.id)).toMatchObject({
    alias: "Work",
    status: "INACTIVE",
  });
  await connectedAccounts.enable(second.id);
  await connectedAccounts.delete(first.id);
  const { items } = await connectedAccounts.list({ userIds: ["user_3"], statuses: ["ACTIVE"] });
  expect(items.map(({ id }) => id)).toEqual([second.id]);
});

test("the platform's refusals have their codes", async () => {
  const session = await client.create("user_4");
  const refusals: [string, () => Promise<unknown>][] = [
    ["no_managed_auth", () => session.authorize("twitter")],
    ["toolkit_is_no_auth", () => session.authorize("hackernews")],
    ["unknown_toolkits", () => client.create("user_4", { toolkits: ["no-such-app"] })],
    [
      "invalid_connected_accounts",
      () => client.create("user_4", { connectedAccounts: { gmail: "ca_x" } }),
    ],
    ["invalid_auth_configs", () => client.create("user_4", { authConfigs: { gmail: "ac_x" } })],
    ["tool_not_found", () => session.execute("NO_SUCH_TOOL")],
    ["session_not_found", () => client.use("trs_gone")],
    ["not_found", () => client.toolkits.get("no-such-app")],
    ["unauthorized", () => createToolRouterClient({ baseUrl: client.baseUrl }).create("user_4")],
  ];
  for (const [code, refusal] of refusals) {
    expect(await rejection(refusal()), code).toMatchObject({ code });
  }
});

test("toolkits page to the end, tools come in full, and details tell their schemes", async () => {
  const session = await client.create("user_5");
  const slugs: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await session.toolkits({ limit: 50, cursor });
    slugs.push(...page.items.map(({ slug }) => slug));
    cursor = page.cursor;
  } while (cursor);
  const { totalItems } = await session.toolkits();
  expect(new Set(slugs).size).toBe(totalItems);

  const tools = await session.tools();
  expect(tools.map(({ slug }) => slug)).toContain("COMPOSIO_SEARCH_TOOLS");
  const detail = await client.toolkits.get("exa");
  expect(detail).toMatchObject({ isNoAuth: false, authSchemes: [{ mode: "API_KEY" }] });
  expect(await client.toolkits.get("hackernews")).toMatchObject({ isNoAuth: true });
  expect(await client.toolkits.get("gmail")).toMatchObject({ managedAuthSchemes: ["OAUTH2"] });
});
