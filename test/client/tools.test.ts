// @vitest-environment node
import { type Session, type Tool, toAnthropicTools, toOpenAITools } from "tool-router-react/client";
import { beforeEach, expect, test } from "vitest";
import { json, rejection, standInApi } from "./support/api.ts";
import { wirePage, wireSession, wireTool } from "./support/wire.ts";

const api = standInApi();
let session: Session;

beforeEach(async () => {
  api.answers(json(wireSession));
  session = await api.client().use("trs_1");
  api.requests.length = 0;
});

const tool: Tool = {
  slug: "GITHUB_CREATE_AN_ISSUE",
  name: "Create an issue",
  description: "Opens an issue.",
  inputParameters: wireTool.input_parameters,
  tags: ["openWorldHint"],
  toolkit: { slug: "github", name: "GitHub", logo: "https://logos.test/github.svg" },
};

test("a session's tools are read to the last page", async () => {
  const meta = { ...wireTool, slug: "COMPOSIO_SEARCH_TOOLS" };
  api.answers(json(wirePage([wireTool], "Mi01MDA=")), json(wirePage([meta])));
  const tools = await session.tools();
  expect(api.requests.map(({ path, query }) => [path, query])).toEqual([
    ["/tool_router/session/trs_1/tools", { limit: "500" }],
    ["/tool_router/session/trs_1/tools", { limit: "500", cursor: "Mi01MDA=" }],
  ]);
  expect(tools).toEqual([tool, { ...tool, slug: "COMPOSIO_SEARCH_TOOLS" }]);
});

test("a tool without tags, schema or logo is a tool", async () => {
  const bare = {
    slug: "A",
    name: "A",
    description: "",
    tags: null,
    toolkit: { slug: "a", name: "A" },
  };
  api.answers(json(wirePage([bare])));
  expect(await session.tools()).toEqual([
    {
      slug: "A",
      name: "A",
      description: "",
      tags: [],
      inputParameters: {},
      toolkit: { slug: "a", name: "A" },
    },
  ]);
});

test("a cursor that comes back ends the reading with an error", async () => {
  api.answers(json(wirePage([wireTool], "same")));
  expect(await rejection(session.tools())).toMatchObject({ code: "invalid_response" });
  expect(api.requests).toHaveLength(2);
});

test("two cursors that point at each other end it too", async () => {
  api.answers(
    json(wirePage([wireTool], "a")),
    json(wirePage([wireTool], "b")),
    json(wirePage([wireTool], "a")),
  );
  expect(await rejection(session.tools())).toMatchObject({ code: "invalid_response" });
  expect(api.requests).toHaveLength(3);
});

test("a list that never ends is given up", async () => {
  let page = 0;
  api.answers(() => {
    page += 1;
    return json(wirePage([], `page-${page}`));
  });
  expect(await rejection(session.tools())).toMatchObject({ code: "invalid_response" });
  expect(api.requests.length).toBeLessThanOrEqual(101);
});

test("OpenAI gets its function tools", () => {
  expect(toOpenAITools([tool])).toEqual([
    {
      type: "function",
      function: {
        name: "GITHUB_CREATE_AN_ISSUE",
        description: "Opens an issue.",
        parameters: {
          type: "object",
          properties: { title: { type: "string" } },
          required: ["title"],
        },
      },
    },
  ]);
});

test("Anthropic gets its tools, and one without arguments has a schema that is accepted", () => {
  expect(toAnthropicTools([{ ...tool, inputParameters: {} }])).toEqual([
    {
      name: "GITHUB_CREATE_AN_ISSUE",
      description: "Opens an issue.",
      input_schema: { type: "object", properties: {} },
    },
  ]);
});

test("a tool runs, with its arguments untouched", async () => {
  api.answers(json({ data: { number: 7 }, error: null, log_id: "log_1" }));
  const result = await session.execute("GITHUB_CREATE_AN_ISSUE", { dueDate: "x", a_b: { cD: 1 } });
  expect(api.requests).toMatchObject([
    {
      method: "POST",
      path: "/tool_router/session/trs_1/execute",
      body: { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: { dueDate: "x", a_b: { cD: 1 } } },
    },
  ]);
  expect(result).toStrictEqual({
    data: { number: 7 },
    error: null,
    logId: "log_1",
    resultType: "completed",
    inputRequests: undefined,
    requestState: undefined,
  });
});

test("a tool that ran and failed is an answer, not an error", async () => {
  api.answers(json({ data: {}, error: "Missing argument: title", log_id: "log_2" }));
  await expect(session.execute("GITHUB_CREATE_AN_ISSUE")).resolves.toEqual({
    data: {},
    error: "Missing argument: title",
    logId: "log_2",
    resultType: "failed",
  });
  expect(api.requests[0]?.body).toMatchObject({ arguments: {} });
});

test("arguments still in a model's JSON text are refused, and the error says what to do", async () => {
  const args = JSON.parse('"{\\"title\\":\\"x\\"}"');
  const error = await rejection(session.execute("GITHUB_CREATE_AN_ISSUE", args));
  expect(error).toMatchObject({
    code: "invalid_options",
    message: expect.stringContaining("JSON.parse"),
  });
  expect(api.requests).toHaveLength(0);
});

test("arguments that JSON cannot hold are refused", async () => {
  const error = await rejection(session.execute("A", { amount: 1n }));
  expect(error).toMatchObject({
    code: "invalid_options",
    message: expect.stringMatching(/BigInt/),
  });
  expect(api.requests).toHaveLength(0);
});
