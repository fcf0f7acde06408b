// @vitest-environment node
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMockHttpServer } from "../../../mocks/server.ts";
import { readPath } from "../fixtures/mockApi.ts";
import { type Agent, connectAgent } from "./support/agent.ts";

const mock = createMockHttpServer({ seed: "journey" });
let origin = "";
beforeAll(async () => {
  origin = await mock.listen();
});
afterAll(() => mock.close());

async function send(path: string, body: object): Promise<unknown> {
  const response = await fetch(origin + path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": "any" },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function agentOf(user: string, config: object): Promise<Agent> {
  const session = await send("/api/v3.1/tool_router/session", { user_id: user, ...config });
  return connectAgent(String(readPath(session, "mcp.url")));
}

/** What the agent was handed for its user, as far as the user's part goes. */
async function approve(redirectUrl: unknown): Promise<void> {
  const url = new URL(String(redirectUrl));
  expect(url.origin).toBe(origin);
  const token = url.pathname.split("/").at(-1);
  await send(`/__mock__/links/${token}/complete`, { outcome: "approve" });
}

test("an agent is refused, asks for a link, waits for its user, and then reads the mail", async () => {
  const agent = await agentOf("ann", {
    toolkits: { enable: ["gmail"] },
    preload: { tools: "all" },
    manage_connections: { enable: true, enable_wait_for_connections: true },
  });
  expect(await agent.tools()).toEqual(
    expect.arrayContaining(["GMAIL_FETCH_EMAILS", "COMPOSIO_WAIT_FOR_CONNECTIONS"]),
  );
  const refused = await agent.call("GMAIL_FETCH_EMAILS", { max_results: 2 });
  expect(refused.isError).toBe(true);
  const [, asked = ""] = /COMPOSIO_MANAGE_CONNECTIONS with (\{.*?\})/.exec(refused.text) ?? [];

  const managed = await agent.call("COMPOSIO_MANAGE_CONNECTIONS", JSON.parse(asked));
  expect(managed.isError).toBe(false);
  const given = "data.results.gmail";
  expect(managed.at(`${given}.status`)).toBe("initiated");

  const waiting = agent.call("COMPOSIO_WAIT_FOR_CONNECTIONS", { toolkits: ["gmail"] });
  await approve(managed.at(`${given}.redirect_url`));
  expect((await waiting).at("data.results.gmail.status")).toBe("ACTIVE");

  const mails = await agent.call("GMAIL_FETCH_EMAILS", { max_results: 2 });
  expect(mails).toMatchObject({ isError: false });
  const log = await fetch(`${origin}/__mock__/executions/${mails.at("log_id")}`);
  expect(await log.json()).toMatchObject({
    connected_account_id: managed.at(`${given}.connected_account_id`),
    rule: "toolRouterAuthConfig",
  });
});

test("an agent without app tools searches, and runs what it found", async () => {
  const agent = await agentOf("bob", {});
  const found = await agent.call("COMPOSIO_SEARCH_TOOLS", {
    queries: [{ use_case: "search posts on hacker news" }],
  });
  expect(found.text).toContain("HACKERNEWS_SEARCH_POSTS");
  const run = await agent.call("COMPOSIO_MULTI_EXECUTE_TOOL", {
    tools: [
      { tool_slug: "HACKERNEWS_SEARCH_POSTS", arguments: { query: "agents" } },
      { tool_slug: "GMAIL_FETCH_EMAILS", arguments: {} },
    ],
  });
  // One of two failed: the agent still reads what the other one gave.
  expect(run.isError).toBe(true);
  expect(readPath(JSON.parse(run.text), "data.success_count")).toBe(1);
  expect(run.text).toContain("HACKERNEWS_SEARCH_POSTS");
});

test("among several accounts the agent is told how to name one", async () => {
  for (const alias of ["home", "work"]) {
    await send("/__mock__/accounts", { user_id: "cat", toolkit: "gmail", alias });
  }
  const agent = await agentOf("cat", {
    toolkits: { enable: ["gmail"] },
    multi_account: { enable: true, require_explicit_selection: true },
  });
  const refused = await agent.call("GMAIL_LIST_LABELS");
  expect(refused.text).toContain("COMPOSIO_MULTI_EXECUTE_TOOL");
  const run = await agent.call("COMPOSIO_MULTI_EXECUTE_TOOL", {
    tools: [{ tool_slug: "GMAIL_LIST_LABELS", arguments: {}, account: "home" }],
  });
  expect(run.isError).toBe(false);
});

/** An agent in the middle of a call that waits for a user who does not come. */
async function waitingAgent(user: string) {
  const agent = await agentOf(user, {
    toolkits: { enable: ["gmail"] },
    manage_connections: { enable: true, enable_wait_for_connections: true },
  });
  await agent.call("COMPOSIO_MANAGE_CONNECTIONS", { toolkits: ["gmail"] });
  const gaveUp = new AbortController();
  const call = { name: "COMPOSIO_WAIT_FOR_CONNECTIONS", arguments: { toolkits: ["gmail"] } };
  const waiting = agent.client.callTool(call, undefined, { signal: gaveUp.signal });
  const ended = waiting.catch((reason: unknown) => reason);
  await expect.poll(() => agent.unanswered).toBe(1);
  await agent.client.ping();
  return { agent, gaveUp, ended };
}

test("a call that its agent gives up ends at once, and the agent goes on", async () => {
  const { agent, gaveUp, ended } = await waitingAgent("dan");
  gaveUp.abort("enough");
  expect(await ended).toMatchObject({ message: expect.stringContaining("enough") });
  await expect.poll(() => agent.unanswered).toBe(0);
  expect(await agent.tools()).not.toEqual([]);
});

test("a call under way when its MCP session ends is not left without an answer", async () => {
  const { agent, ended } = await waitingAgent("eve");
  await agent.transport.terminateSession();
  expect(await ended).toMatchObject({ code: 404 });
});
