// @vitest-environment node
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema, type ElicitResult } from "@modelcontextprotocol/sdk/types.js";
import { expect, onTestFinished, test } from "vitest";
import { mockApi, ORIGIN, readPath } from "../fixtures/mockApi.ts";
import { connectAgent } from "./support/agent.ts";

const api = mockApi();
const call = { name: "GITHUB_CREATE_ISSUE", arguments: { owner: "octo", repo: "hello" } };

async function sessionThatAsks() {
  const session = await api.session("ann", { toolkits: { require_approval: ["github"] } });
  await api.connect(session, "github");
  return `${ORIGIN}/tool_router/${session}/mcp`;
}

/** A client whose user answers what is asked. */
async function connectWithUser(url: string, answer: ElicitResult) {
  const client = new Client({ name: "test", version: "1" }, { capabilities: { elicitation: {} } });
  const asked: string[] = [];
  client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
    asked.push(params.message);
    return answer;
  });
  onTestFinished(() => client.close());
  const requestInit = { headers: { "x-api-key": "any" } };
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit }));
  return { client, asked };
}

test("a client that can ask its user does, and the tool runs when they approve", async () => {
  const { client, asked } = await connectWithUser(await sessionThatAsks(), {
    action: "accept",
    content: { decision: "approve" },
  });
  const result = await client.callTool(call);
  expect(asked).toEqual([expect.stringContaining('GITHUB_CREATE_ISSUE({"owner":"octo"')]);
  expect(readPath(result, "structuredContent")).toMatchObject({
    successful: true,
    data: { tool: "GITHUB_CREATE_ISSUE" },
  });
  expect((await client.listTools()).tools.length).toBeGreaterThan(3);
});

test("nothing runs when they decline", async () => {
  const { client } = await connectWithUser(await sessionThatAsks(), { action: "decline" });
  expect(await client.callTool(call)).toMatchObject({
    isError: true,
    content: [{ text: expect.stringContaining("declined") }],
  });
});

test("a client that can't ask reads why nothing ran, and what to do", async () => {
  const agent = await connectAgent(await sessionThatAsks());
  const said = await agent.call(call.name, call.arguments);
  expect(said.isError).toBe(true);
  expect(said.text).toContain("did not run");
  expect(said.text).toContain('GITHUB_CREATE_ISSUE({"owner":"octo","repo":"hello"})');
  expect(said.text).toContain("elicitation");
});
