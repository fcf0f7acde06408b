// @vitest-environment node
import { ResultSchema } from "@modelcontextprotocol/sdk/types.js";
import { expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";
import { connectAgent } from "./support/agent.ts";

const api = mockApi();

async function agentOf(user: string, config: object = {}) {
  const session = await api.session(user, config);
  const { body } = await api.get(`/tool_router/session/${session}`);
  return { session, agent: await connectAgent(String(readPath(body, "mcp.url"))) };
}

async function logged(id: unknown) {
  return (await api.get(`/__mock__/executions/${id}`)).body;
}

test("an agent connects at session.mcp.url, is told who answers, and can ping", async () => {
  const { agent } = await agentOf("ann");
  expect(agent.client.getServerVersion()).toMatchObject({ name: "tool-router" });
  expect(agent.client.getServerCapabilities()).toEqual({ tools: { listChanged: true } });
  expect(agent.transport.sessionId).toMatch(/^[\w-]{20,}$/);
  await expect(agent.client.ping()).resolves.toEqual({});
});

test("it is given the tools that REST lists for the session, in that order", async () => {
  const { session, agent } = await agentOf("ann", {
    preload: { tools: ["GITHUB_CREATE_ISSUE", "GMAIL_LIST"] },
    workbench: { enable: false },
  });
  const rest = await api.get(`/tool_router/session/${session}/tools?limit=500`);
  const slugs = rest.list("items").map((tool) => readPath(tool, "slug"));
  expect(slugs).toContain("COMPOSIO_SEARCH_TOOLS");
  expect(slugs).not.toContain("COMPOSIO_REMOTE_BASH_TOOL");
  expect(slugs.slice(0, 2)).toEqual(["GITHUB_CREATE_ISSUE", "GMAIL_LIST"]);
  expect(await agent.tools()).toEqual(slugs);
});

test("a tool comes with its title, description, schema and every hint said outright", async () => {
  const { agent } = await agentOf("ann", { preload: { tools: ["GITHUB_CREATE_ISSUE"] } });
  const { tools } = await agent.client.listTools();
  expect(tools.find(({ name }) => name === "GITHUB_CREATE_ISSUE")).toEqual({
    name: "GITHUB_CREATE_ISSUE",
    title: "Create an issue",
    description: "Creates an issue in a repository",
    inputSchema: {
      type: "object",
      properties: {
        owner: { type: "string" },
        repo: { type: "string" },
        number: { type: "integer" },
        labels: { type: "array", items: { type: "string" } },
      },
      required: ["owner", "repo"],
    },
    annotations: {
      title: "Create an issue",
      readOnlyHint: false,
      destructiveHint: false,
      idempotentHint: false,
      openWorldHint: true,
    },
  });
});

test("a call runs as over REST: same answer, same log", async () => {
  const { session, agent } = await agentOf("ann");
  const account = await api.connect(session, "gmail");
  const said = await agent.call("GMAIL_LIST", { query: "is:unread" });
  expect(said.isError).toBe(false);
  expect(said.at("successful")).toBe(true);
  expect(JSON.parse(said.text)).toMatchObject({ error: null, log_id: said.at("log_id") });

  const rest = await api.post(`/tool_router/session/${session}/execute`, {
    tool_slug: "GMAIL_LIST",
    arguments: { query: "is:unread" },
  });
  expect(said.at("data")).toEqual(readPath(rest.body, "data"));
  const unlike = { id: expect.any(String), created_at: expect.any(String) };
  const restLog = await logged(rest.text("log_id"));
  expect(restLog).toMatchObject({ connected_account_id: account, rule: "toolRouterAuthConfig" });
  expect(await logged(said.at("log_id"))).toEqual({ ...Object(restLog), ...unlike });
});

test("a tool that runs and fails is a result that says why", async () => {
  const { session, agent } = await agentOf("ann");
  await api.connect(session, "github");
  const said = await agent.call("GITHUB_CREATE_ISSUE", { owner: "ann" });
  expect(said.isError).toBe(true);
  expect(said.text).toContain("repo is required");
  expect(await logged(said.at("log_id"))).toMatchObject({ refused: false, error: said.text });
});

test("without a connection the agent reads how to get one, and the refusal is in the log", async () => {
  const { agent } = await agentOf("ann");
  const said = await agent.call("GMAIL_LIST");
  expect(said.isError).toBe(true);
  expect(said.text).toContain('Call COMPOSIO_MANAGE_CONNECTIONS with {"toolkits":["gmail"]}');
  expect(said.at("code")).toBe(4302);
  expect(await logged(said.at("request_id"))).toMatchObject({ refused: true, toolkit: "gmail" });
});

test("where the agent cannot manage connections, it is sent to the user instead", async () => {
  const { agent } = await agentOf("ann", { manage_connections: { enable: false } });
  const said = await agent.call("GMAIL_LIST");
  expect(said.text).toContain("Ask the user to connect it");
  expect(said.text).not.toContain("COMPOSIO_MANAGE_CONNECTIONS");
});

test("a pin that died is not to be linked around", async () => {
  const account = await api.connect(await api.session("ann"), "gmail");
  const { agent } = await agentOf("ann", { connected_accounts: { gmail: account } });
  await api.patch(`/connected_accounts/${account}/status`, { enabled: false });
  const said = await agent.call("GMAIL_LIST");
  expect(said.text).toContain("pin is exact");
  expect(said.text).not.toContain("COMPOSIO_MANAGE_CONNECTIONS");
});

test("other refusals are results too: no managed auth, a toolkit left out", async () => {
  const { agent } = await agentOf("ann", { toolkits: { disable: ["github"] } });
  const twitter = await agent.call("TWITTER_LIST");
  expect(twitter).toMatchObject({ isError: true, text: expect.stringContaining("auth config") });
  const github = await agent.call("GITHUB_LIST");
  expect(github).toMatchObject({ isError: true, text: expect.stringContaining("not allowed") });
});

test("a tool that does not exist is an error of the protocol, and in the log", async () => {
  const { agent } = await agentOf("ann");
  const error = await agent.call("NOWHERE_GO").catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: -32602, message: expect.stringContaining("NOWHERE_GO") });
  expect(await logged(readPath(error, "data.request_id"))).toMatchObject({
    tool_slug: "NOWHERE_GO",
    refused: true,
  });
});

test("what a server of tools does not offer is refused as unknown", async () => {
  const { agent } = await agentOf("ann");
  await expect(
    agent.client.request({ method: "resources/list" }, ResultSchema),
  ).rejects.toMatchObject({ code: -32601 });
});
