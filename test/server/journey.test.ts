// @vitest-environment node
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { apiKey, appOrigin, baseUrl, connect, createTestHost, upstream } from "./support/hosts.ts";

const host = createTestHost({
  allow: { proxyExecute: true },
  sessionConfig: { toolkits: ["gmail", "github", "hackernews"] },
});
beforeAll(() => host.mock.listen());
beforeEach(() => host.mock.reset());
afterAll(() => host.mock.close());

test("a user connects twice, runs a tool, pins, renames, switches off, removes and leaves", async () => {
  const client = host.clientOf("ada");
  const session = await client.create("ada", { toolkits: ["gmail", "hackernews"] });
  expect(session.config).toMatchObject({
    userId: "ada",
    toolkits: { enabled: ["gmail", "hackernews"] },
  });
  expect(session.sessionId).toMatch(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(session.mcp.url).toBe(`${baseUrl}/tool_router/${session.sessionId}/mcp`);

  const toolkits = await session.toolkits();
  expect(toolkits.items.map(({ slug }) => slug).sort()).toEqual(["gmail", "hackernews"]);
  expect((await session.tools()).length).toBeGreaterThan(0);
  expect((await client.toolkits.get("gmail")).name).toBe("Gmail");

  const first = await connect(session, "gmail", "Work");
  const second = await connect(session);
  expect([first.status, second.status]).toEqual(["ACTIVE", "ACTIVE"]);
  const run = await session.execute("GMAIL_FETCH_EMAILS", { max_results: 1 });
  expect(run).toMatchObject({ error: null, resultType: "completed" });
  await session.execute("GMAIL_FETCH_EMAILS", {}, { account: first.id });
  const found = await session.search({ query: "read my newest mails from gmail" });
  expect(found.results[0]?.primaryToolSlugs).toContain("GMAIL_FETCH_EMAILS");

  await session.update({ connectedAccounts: { gmail: first.id } });
  expect(session.config.connectedAccounts).toEqual({ gmail: [first.id] });
  const history = await session.listConfigHistory({ limit: 1 });
  expect(history.totalItems).toBe(2);
  await session.update({ connectedAccounts: null });

  const { connectedAccounts } = client;
  await connectedAccounts.setAlias(second.id, "Home");
  await connectedAccounts.disable(second.id);
  expect(await connectedAccounts.get(second.id)).toMatchObject({ alias: "Home", isDisabled: true });
  await connectedAccounts.enable(second.id);
  await connectedAccounts.delete(first.id);
  const { items } = await connectedAccounts.list({ userIds: ["ada"], toolkitSlugs: ["gmail"] });
  expect(items.map(({ id }) => id)).toEqual([second.id]);

  const asked = await session.proxyExecute({
    ...{ toolkit: "gmail", endpoint: "/gmail/v1/users/me/labels", method: "GET" },
  });
  expect(asked.status).toBe(200);
  await session.delete();
  await expect(client.use(session.sessionId)).rejects.toMatchObject({ code: "session_not_found" });
});

test("every request upstream has the key, and none has what the browser sent beside the request", async () => {
  host.seen.length = 0;
  await host.clientOf("ada").create("ada");
  const [request] = host.seen;
  expect(request?.url.href).toBe(`${upstream}/tool_router/session`);
  expect(request?.headers.get("x-api-key")).toBe(apiKey);
  for (const name of ["cookie", "origin", "sec-fetch-site"]) {
    expect(request?.headers.get(name)).toBeNull();
  }
});

test("one session for a user in all tabs, devices and the agent", async () => {
  const read = async (cookie?: string) => {
    const headers = cookie ? { cookie } : {};
    const response = await host.send("ada", "/session", { headers });
    expect(response.status).toBe(200);
    return { response, body: await response.json() };
  };
  const before = host.seen.length;
  const [one, two] = await Promise.all([read(), read()]);
  const made = host.seen.slice(before).filter(({ method }) => method === "POST");
  expect(made).toHaveLength(1);
  expect(one.body.config).toMatchObject({ user_id: "ada" });
  const agent = await host.proxy.getSession("ada");
  expect(agent.sessionId).toMatch(/^trs_/);
  expect(agent.mcp.url).toContain(agent.sessionId);

  // The pin that a browser makes is the agent's as well.
  const session = await host.clientOf("ada").use(two.body.session_id);
  const account = await connect(session);
  await session.update({ connectedAccounts: { gmail: account.id } });
  const seenByAgent = await host.mock.backend.sessions.get(agent.sessionId);
  expect(seenByAgent.config.connected_accounts).toEqual({ gmail: [account.id] });
});

test("another process without a store finds the session by the browser's cookie", async () => {
  const first = await host.send("ada", "/session");
  const cookie = first.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/; Path=\/api\/tool-router; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
  const elsewhere = createTestHost({
    sessionConfig: { toolkits: ["gmail", "github", "hackernews"] },
  });
  const second = await elsewhere.send("ada", "/session", {
    headers: { cookie: cookie.split(";")[0] ?? "" },
  });
  expect((await second.json()).session_id).toBe((await first.json()).session_id);
});

test("a session that is gone is made again", async () => {
  const { sessionId } = await host.proxy.getSession("ada");
  await host.mock.backend.sessions.delete(sessionId);
  expect((await host.proxy.getSession("ada")).sessionId).not.toBe(sessionId);
});

test("a session that the host made itself is used by its signed id", async () => {
  const { id } = await host.mock.backend.sessions.create("ada", {});
  const signed = await host.proxy.signSessionId("ada", id);
  const session = await host.clientOf("ada").use(signed);
  expect(session.config.userId).toBe("ada");
});

test("the log has an event for each request, with the platform's id and without secrets", async () => {
  host.audited.length = 0;
  const session = await host.clientOf("ada").create("ada");
  const account = await connect(session);
  expect(host.audited[0]).toMatchObject({
    method: "POST",
    route: "/tool_router/session",
    userId: "ada",
    status: 201,
    outcome: "passed",
  });
  expect(host.audited.at(-1)).toMatchObject({
    route: "/connected_accounts/:account",
    accountId: account.id,
  });
  const text = JSON.stringify(host.audited);
  for (const secret of [apiKey, session.sessionId, "login="]) expect(text).not.toContain(secret);
});

test("a page of a listed origin may call, with an answer that it may read", async () => {
  const other = createTestHost({ allow: { origins: ["https://admin.test"] } });
  const headers = { origin: "https://admin.test", "sec-fetch-site": "cross-site" };
  const asked = await other.send("ada", "/tool_router/session", { method: "OPTIONS", headers });
  expect(asked.status).toBe(204);
  expect(asked.headers.get("access-control-allow-methods")).toContain("DELETE");
  const response = await other.send("ada", "/session", { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get("access-control-allow-origin")).toBe("https://admin.test");
  expect(response.headers.get("access-control-allow-credentials")).toBe("true");
});

test("the host's own callback addresses pass, and return the user to where they belong", async () => {
  const session = await host.clientOf("ada").create("ada");
  const request = await session.authorize("gmail", { callbackUrl: `${appOrigin}/connected?tab=2` });
  expect(request.redirectUrl).toMatch(/^https:/);
});
