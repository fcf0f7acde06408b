// @vitest-environment node
import { describe, expect, test } from "vitest";
import { newConfig } from "../../../mocks/backend/sessions/sessionConfig.ts";
import { metaTools } from "../../../mocks/meta-tools/index.ts";
import { checkArguments } from "../../../mocks/tools/input/checkArguments.ts";
import { mockApi, readPath } from "../fixtures/mockApi.ts";
import { runMeta } from "./metaTools.ts";

const api = mockApi();

const everything = { manage_connections: { enable_wait_for_connections: true } };

/** Each with arguments that it takes. */
const valid: Record<string, object> = {
  SEARCH_TOOLS: { queries: [{ use_case: "list mails" }] },
  GET_TOOL_SCHEMAS: { tool_slugs: ["GMAIL_LIST"] },
  MULTI_EXECUTE_TOOL: { tools: [{ tool_slug: "HACKERNEWS_LIST" }] },
  MANAGE_CONNECTIONS: { toolkits: ["gmail"] },
  WAIT_FOR_CONNECTIONS: { toolkits: ["hackernews"] },
  REMOTE_WORKBENCH: { code_to_execute: "print(1)" },
  REMOTE_BASH_TOOL: { command: "ls" },
};

const remote = ["REMOTE_WORKBENCH", "REMOTE_BASH_TOOL"];

test("they are listed like other tools, with schemas, tags and no need of a connection", async () => {
  const session = await api.session("ann", everything);
  const listed = await api.get(`/tool_router/session/${session}/tools?limit=500`);
  expect(listed.list("items").map((item) => readPath(item, "slug"))).toEqual(
    Object.keys(valid).map((name) => `COMPOSIO_${name}`),
  );
  for (const item of listed.list("items")) {
    expect(item).toMatchObject({
      no_auth: true,
      description: expect.stringMatching(/\w+ \w+/),
      input_parameters: {
        type: "object",
        properties: expect.any(Object),
        required: [expect.any(String)],
      },
      tags: expect.arrayContaining([expect.stringMatching(/Hint$/)]),
      toolkit: { slug: "composio" },
    });
  }
});

test("the listed schemas say what they take", () => {
  const config = newConfig(everything);
  expect(metaTools.list(config)).toHaveLength(7);
  for (const tool of metaTools.list(config)) {
    const args = valid[tool.slug.replace("COMPOSIO_", "")] ?? {};
    expect(checkArguments(tool.inputParameters, { ...args })).toEqual([]);
    expect(checkArguments(tool.inputParameters, {})).toHaveLength(1);
  }
});

test.each(["MULTI_EXECUTE_TOOL", "REMOTE_WORKBENCH"])(
  "%s takes what agents say of their progress",
  (name) => {
    const tool = metaTools
      .list(newConfig(everything))
      .find(({ slug }) => slug === `COMPOSIO_${name}`);
    expect(tool?.inputParameters.properties).toMatchObject({
      thought: { type: "string" },
      current_step: { type: "string" },
      current_step_metric: { type: "string" },
    });
  },
);

test("those that agents begin with are the important ones", () => {
  const important = metaTools
    .list(newConfig(everything))
    .filter(({ tags }) => tags.includes("important"));
  expect(important.map(({ slug }) => slug)).toEqual([
    "COMPOSIO_SEARCH_TOOLS",
    "COMPOSIO_MULTI_EXECUTE_TOOL",
  ]);
});

test.each([
  ["one account", {}, "string"],
  ["several accounts", { multi_account: { enable: true } }, "object"],
])(
  "a session of %s is listed one form of its toolkits, in plain JSON Schema",
  (_, setting, type) => {
    const listed = metaTools.list(newConfig({ ...everything, ...setting }));
    const managed = listed.find(({ slug }) => slug === "COMPOSIO_MANAGE_CONNECTIONS");
    expect(readPath(managed, "inputParameters.properties.toolkits.items.type")).toBe(type);
    expect(JSON.stringify(listed)).not.toMatch(/\$schema|anyOf|\$ref/);
  },
);

describe.each(Object.entries(valid))("%s", (name, args) => {
  test("answers the same to execute and to execute_meta, and is in the log", async () => {
    const session = await api.session("ann", everything);
    const { answer, error } = await runMeta(api, session, name, args);
    expect(answer).toMatchObject({
      status: 200,
      body: { data: expect.any(Object), log_id: expect.stringMatching(/^log_/) },
    });
    expect(error).toEqual(remote.includes(name) ? expect.any(String) : null);
    const logged = await api.get(`/__mock__/executions/${answer.text("log_id")}`);
    expect(logged.body).toMatchObject({
      tool_slug: `COMPOSIO_${name}`,
      session_id: session,
      user_id: "ann",
      toolkit: null,
      rule: null,
      refused: false,
      error,
    });
    const direct = await api.post(`/tool_router/session/${session}/execute`, {
      tool_slug: `COMPOSIO_${name}`,
      arguments: args,
    });
    const keys = (body: unknown) => Object.keys(Object(readPath(body, "data")));
    expect(keys(direct.body)).toEqual(keys(answer.body));
  });

  test("says what is wrong with its arguments, and does nothing", async () => {
    const session = await api.session("ann", everything);
    const [field = ""] = Object.keys(args);
    for (const wrong of [{}, { [field]: 7 }, { [field]: [] }, { [field]: [{}] }, undefined]) {
      const { answer, error } = await runMeta(api, session, name, wrong);
      expect(answer).toMatchObject({ status: 200, body: { data: {} } });
      expect(error).toContain(`Invalid arguments for COMPOSIO_${name}`);
      expect(error).toContain(field);
    }
    const state = await api.get("/__mock__/state");
    expect(state.list("connectedAccounts")).toEqual([]);
  });
});

test("a tool that the session does not have is unknown, and one that is none is a bad request", async () => {
  const session = await api.session("ann", { workbench: { enable: false } });
  for (const name of ["REMOTE_WORKBENCH", "WAIT_FOR_CONNECTIONS"]) {
    const { answer } = await runMeta(api, session, name, valid[name]);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: 4301, slug: "ToolRouterV2_ToolNotFound" } },
    });
  }
  expect((await runMeta(api, session, "NONSENSE", {})).answer).toMatchObject({
    status: 400,
    body: { error: { code: 10400, errors: [expect.stringContaining("slug")] } },
  });
  expect((await runMeta(api, "trs_none", "SEARCH_TOOLS", {})).answer.status).toBe(404);
});

test("the remote tools say that there is no sandbox", async () => {
  const session = await api.session("ann");
  for (const name of remote) {
    const { error } = await runMeta(api, session, name, valid[name]);
    expect(error).toMatch(/mock has no sandbox/);
  }
});
