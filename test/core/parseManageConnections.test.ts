// @vitest-environment node
import * as fc from "fast-check";
import { parseManageConnections } from "tool-router-react";
import { describe, expect, it } from "vitest";
import { HOST_ROOT, mockApi } from "../mocks/fixtures/mockApi.ts";

const github = {
  toolkit: "github",
  status: "initiated",
  has_active_connection: false,
  redirect_url: "https://platform.test/link/ln_1",
  connected_account_id: "ca_1",
  created_at: "2026-01-01T00:00:00.000Z",
  error_message: null,
};
const data = { message: "1 started.", results: { github }, summary: { total_toolkits: 1 } };
const execution = { data, error: null, successful: true, logId: "log_1" };
const mcp = {
  content: [{ type: "text", text: JSON.stringify({ successful: true, data, error: null }) }],
};
const part = {
  type: "tool-COMPOSIO_MANAGE_CONNECTIONS",
  toolCallId: "call_1",
  state: "output-available",
};

const expected = {
  status: "connections",
  connections: [
    {
      toolkit: "github",
      status: "initiated",
      link: { redirectUrl: "https://platform.test/link/ln_1", connectedAccountId: "ca_1" },
      isAnother: false,
      error: "",
    },
  ],
};

describe("a result is read, whoever wrapped it", () => {
  it.each([
    ["its bare data", data],
    ["results as a list", { results: [github] }],
    ["an execution of the SDK's", execution],
    ["the same as text", JSON.stringify(execution)],
    ["the platform's JSON", { result_type: "completed", data, error: null, log_id: "log_1" }],
    ["MCP, as text", mcp],
    [
      "MCP, structured",
      { content: [{ type: "text", text: "Done." }], structuredContent: execution },
    ],
    ["a tool part of AI SDK 5", { ...part, input: {}, output: execution }],
    ["the same with text", { ...part, output: JSON.stringify(execution) }],
    ["the same with a result of MCP's", { ...part, output: mcp }],
    ["a dynamic tool part", { ...part, type: "dynamic-tool", toolName: "X", output: mcp }],
    [
      "a tool part of AI SDK 4",
      {
        type: "tool-invocation",
        toolInvocation: { state: "result", toolCallId: "1", result: execution },
      },
    ],
    [
      "a tool result of a model's message",
      { type: "tool-result", toolCallId: "1", output: { type: "json", value: execution } },
    ],
    [
      "a message with parts",
      {
        role: "assistant",
        parts: [
          { type: "text", text: "Connect GitHub." },
          { ...part, output: execution },
        ],
      },
    ],
    [
      "a tool message of OpenAI's",
      { role: "tool", tool_call_id: "1", content: JSON.stringify(execution) },
    ],
    [
      "a tool result of Anthropic's",
      {
        type: "tool_result",
        tool_use_id: "1",
        content: [{ type: "text", text: JSON.stringify(execution) }],
      },
    ],
  ])("%s", (_, result) => {
    expect(parseManageConnections(result)).toEqual(expected);
  });
});

describe("a result that is not there yet is pending", () => {
  it.each([
    ["nothing", undefined],
    ["an empty text", "  "],
    ["the beginning of JSON", JSON.stringify(execution).slice(0, -20)],
    ["JSON that stops inside of a text", '{"data":{"message":"}}}'],
    ["input that is streamed", { ...part, state: "input-streaming", input: { toolkits: ["git"] } }],
    ["a call that runs", { ...part, state: "input-available", input: {} }],
    [
      "a call that runs, of AI SDK 4",
      { type: "tool-invocation", toolInvocation: { state: "call", args: {} } },
    ],
    ["an output that will change", { ...part, preliminary: true, output: execution }],
  ])("%s", (_, result) => {
    expect(parseManageConnections(result)).toEqual({ status: "pending" });
  });
});

describe("a call that failed says why", () => {
  it.each([
    ["an execution", { data: {}, error: "No.", successful: false }],
    ["MCP", { content: [{ type: "text", text: "No." }], isError: true }],
    [
      "MCP, structured",
      {
        content: [{ type: "text", text: "No." }],
        structuredContent: { successful: false, data: {}, error: "No." },
        isError: true,
      },
    ],
    ["a tool part", { ...part, state: "output-error", errorText: "No." }],
    ["a tool result", { type: "tool-result", output: { type: "error-text", value: "No." } }],
    ["a thrown error", new Error("No.")],
    ["the platform's refusal", { error: { message: "No.", code: 4301, status: 404 } }],
  ])("%s", (_, result) => {
    expect(parseManageConnections(result)).toEqual({ status: "failed", error: "No." });
  });
});

it.each([
  ["text", "Please connect GitHub."],
  ["JSON that is broken", '{"data": }'],
  ["a number", 7],
  [
    "another tool's result",
    { data: { results: [{ tool_slug: "GMAIL_SEND", index: 0 }] }, error: null },
  ],
  ["an empty result", { data: { results: {} }, error: null }],
])("%s is no result of this tool", (_, result) => {
  expect(parseManageConnections(result)).toEqual({ status: "invalid" });
});

it.each(["javascript:alert(1)", "data:text/html,x", "/link/ln_1", ""])(
  "a link to %s is none",
  (redirect_url) => {
    const outcome = parseManageConnections({ results: { github: { ...github, redirect_url } } });
    expect(outcome).toMatchObject({ connections: [{ status: "initiated", link: undefined }] });
  },
);

it("tells one more account, a change and a status of a later platform apart", () => {
  const outcome = parseManageConnections({
    results: {
      gmail: { ...github, toolkit: "gmail", has_active_connection: true },
      slack: { toolkit: "slack", status: "removed", has_active_connection: false },
      notion: { ...github, toolkit: "notion", status: "awaiting_user" },
      linear: { toolkit: "linear", status: "awaiting_admin" },
    },
  });
  expect(outcome).toMatchObject({
    connections: [
      { toolkit: "gmail", status: "initiated", isAnother: true },
      { toolkit: "slack", status: "changed" },
      { toolkit: "notion", status: "initiated", isAnother: false },
      { toolkit: "linear", status: "failed" },
    ],
  });
});

it("never throws, and always has an outcome", () => {
  const statuses = ["connections", "pending", "failed", "invalid"];
  const names = fc.constantFrom(
    "data",
    "results",
    "content",
    "text",
    "output",
    "state",
    "error",
    "type",
    "status",
    "github",
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.anything(),
      fc.json(),
      fc.array(tie("tree")),
      fc.dictionary(names, tie("tree")),
    ),
  }));
  fc.assert(
    fc.property(tree, (result) => {
      expect(statuses).toContain(parseManageConnections(result).status);
    }),
  );
  const cyclic: Record<string, unknown> = {};
  cyclic.data = cyclic;
  expect(parseManageConnections(cyclic)).toEqual({ status: "invalid" });
});

const api = mockApi();
it("reads what the platform itself answers", async () => {
  const id = await api.session("ann", { toolkits: { enable: ["github", "gmail", "hackernews"] } });
  await api.connect(id, "gmail");
  const response = await fetch(`${HOST_ROOT}/tool_router/session/${id}/execute`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      tool_slug: "COMPOSIO_MANAGE_CONNECTIONS",
      arguments: { toolkits: ["github", "gmail", "hackernews", "nowhere"] },
    }),
  });
  expect(parseManageConnections(await response.json())).toMatchObject({
    connections: [
      {
        toolkit: "github",
        status: "initiated",
        link: { connectedAccountId: expect.stringMatching(/^ca_/) },
      },
      { toolkit: "gmail", status: "active", link: undefined },
      { toolkit: "hackernews", status: "active" },
      { toolkit: "nowhere", status: "failed", error: 'There is no toolkit "nowhere".' },
    ],
  });
});
