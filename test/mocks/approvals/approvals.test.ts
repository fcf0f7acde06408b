// @vitest-environment node
import { expect, test } from "vitest";
import { type Answer, mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();

const approve = { action: "accept", content: { decision: "approve" } };
const call = {
  tool_slug: "GITHUB_CREATE_ISSUE",
  arguments: { owner: "octo", repo: "hello" },
};

const run = (session: string, body: object) =>
  api.post(`/tool_router/session/${session}/execute`, body);

async function sessionThatAsks(config: object = { tags: { require_approval: ["openWorldHint"] } }) {
  const session = await api.session("ann", config);
  await api.connect(session, "github");
  return session;
}

const idsOf = (asked: Answer): string[] =>
  Object.keys(Object(readPath(asked.body, "input_requests")));

/** The same call with an answer to everything that was asked. */
const answered = (asked: Answer, response: object, body: object = call) => ({
  ...body,
  request_state: asked.text("request_state"),
  input_responses: Object.fromEntries(idsOf(asked).map((id) => [id, response])),
});

test("a call that ran says so, and one that failed too", async () => {
  const session = await api.session("ann");
  await api.connect(session, "github");
  expect((await run(session, call)).body).toMatchObject({ result_type: "completed", error: null });
  const failed = await run(session, { ...call, arguments: {} });
  expect(failed.body).toMatchObject({ result_type: "failed", error: expect.any(String) });
  const meta = await api.post(`/tool_router/session/${session}/execute_meta`, {
    slug: "COMPOSIO_GET_TOOL_SCHEMAS",
    arguments: { tool_slugs: ["GITHUB_LIST"] },
  });
  expect(meta.body).toMatchObject({ result_type: "completed" });
  const proxied = await api.post(`/tool_router/session/${session}/proxy_execute`, {
    toolkit_slug: "github",
    endpoint: "/user",
    method: "GET",
  });
  expect(proxied.body).toMatchObject({ result_type: "completed", status: 200 });
});

test("a tool that needs an approval runs once it is given, and not before", async () => {
  const session = await sessionThatAsks();
  const asked = await run(session, call);
  expect(asked.status).toBe(200);
  expect(asked.body).toEqual({
    result_type: "input_required",
    request_state: expect.stringMatching(/^state_/),
    input_requests: {
      [idsOf(asked)[0] ?? ""]: {
        type: "elicitation",
        mode: "form",
        message: expect.stringMatching(/GITHUB_CREATE_ISSUE\(\{"owner":"octo","repo":"hello"\}\)$/),
        requested_schema: {
          type: "object",
          properties: { decision: expect.objectContaining({ enum: ["approve", "deny"] }) },
          required: ["decision"],
        },
      },
    },
  });
  expect(idsOf(asked)).toEqual([expect.stringMatching(/^approval_/)]);
  expect(readPath((await api.get("/__mock__/state")).body, "executions")).toEqual([]);
  expect((await run(session, answered(asked, approve))).body).toMatchObject({
    result_type: "completed",
    data: { tool: "GITHUB_CREATE_ISSUE" },
  });
});

test.each([
  { action: "decline" },
  { action: "cancel" },
  { action: "accept", content: { decision: "deny" } },
])("after %j nothing ran", async (response) => {
  const session = await sessionThatAsks();
  const asked = await run(session, call);
  const declined = await run(session, answered(asked, response));
  expect(declined).toMatchObject({
    status: 200,
    body: { result_type: "failed", data: {}, error: expect.stringContaining("declined") },
  });
  const id = declined.text("log_id");
  expect((await api.get(`/__mock__/executions/${id}`)).body).toMatchObject({ refused: true });
});

test.each([
  ["other arguments", { ...call, arguments: { owner: "octo", repo: "other" } }],
  ["another tool", { tool_slug: "GITHUB_LIST" }],
])("an approval is no approval for %s", async (_what, other) => {
  const session = await sessionThatAsks();
  const asked = await run(session, call);
  expect(await run(session, answered(asked, approve, other))).toMatchObject({
    status: 400,
    body: { error: { errors: [expect.stringMatching(/^request_state: is for another call/)] } },
  });
  // What was refused is not used up.
  expect((await run(session, answered(asked, approve))).body).toMatchObject({
    result_type: "completed",
  });
});

test("an approval is used once, in its own session, with an answer to each question", async () => {
  const session = await sessionThatAsks();
  const other = await sessionThatAsks();
  const asked = await run(session, call);
  const errors = (field: RegExp) => ({
    status: 400,
    body: { error: { code: 10400, errors: [expect.stringMatching(field)] } },
  });
  expect(await run(other, answered(asked, approve))).toMatchObject(errors(/^request_state: must/));
  const { request_state, input_responses } = answered(asked, approve);
  expect(await run(session, { ...call, request_state })).toMatchObject(
    errors(/^input_responses\.approval_\w+: is required/),
  );
  expect(await run(session, { ...call, input_responses })).toMatchObject(errors(/^request_state/));
  expect(
    await run(session, {
      ...call,
      request_state,
      input_responses: { ...input_responses, approval_more: approve },
    }),
  ).toMatchObject(errors(/^input_responses\.approval_more: there is no such request/));
  expect(
    await run(session, answered(asked, { action: "accept", content: { decision: "maybe" } })),
  ).toMatchObject(errors(/decision: must be approve or deny/));
  expect((await run(session, answered(asked, approve))).status).toBe(200);
  expect(await run(session, answered(asked, approve))).toMatchObject(
    errors(/^request_state: must/),
  );
});

test("an approval for one account is none for another, and runs out", async () => {
  const session = await sessionThatAsks();
  const asked = await run(session, call);
  await api.connect(session, "github");
  expect((await run(session, answered(asked, approve))).status).toBe(400);
  const anew = await run(session, call);
  await api.put("/__mock__/conditions", { now: { offsetMs: 60 * 60 * 1000 } });
  expect((await run(session, answered(anew, approve))).status).toBe(400);
});

test("what can't run is refused before anybody is asked", async () => {
  const session = await api.session("ann", { toolkits: { require_approval: ["github"] } });
  expect(await run(session, call)).toMatchObject({ status: 400, body: { error: { code: 4302 } } });
});

test("a batch asks for all of its tools at once, and runs what is approved", async () => {
  const session = await sessionThatAsks({
    toolkits: { enable: ["github"], require_approval: ["github"] },
    tags: ["readOnlyHint", "openWorldHint"],
  });
  const multi = (rest: object = {}) =>
    api.post(`/tool_router/session/${session}/execute_meta`, {
      slug: "COMPOSIO_MULTI_EXECUTE_TOOL",
      arguments: {
        tools: [
          { tool_slug: "GITHUB_LIST", arguments: {} },
          { tool_slug: "NOWHERE", arguments: {} },
          { tool_slug: "GITHUB_CREATE_ISSUE", arguments: call.arguments },
        ],
        sync_response_to_workbench: false,
      },
      ...rest,
    });
  const asked = await multi();
  expect(asked.body).toMatchObject({ result_type: "input_required" });
  const [list = "", create = ""] = idsOf(asked);
  expect(readPath((await api.get("/__mock__/state")).body, "executions")).toEqual([]);
  const request_state = asked.text("request_state");
  // The approval of a batch is none for one of its tools alone.
  expect(
    (await run(session, { ...call, request_state, input_responses: { [create]: approve } })).status,
  ).toBe(400);
  const done = await multi({
    request_state,
    input_responses: { [list]: approve, [create]: { action: "decline" } },
  });
  expect(done.body).toMatchObject({
    result_type: "failed",
    data: {
      success_count: 1,
      error_count: 2,
      results: [
        { tool_slug: "GITHUB_LIST", error: null },
        { tool_slug: "NOWHERE", response: null },
        { tool_slug: "GITHUB_CREATE_ISSUE", error: expect.stringContaining("declined") },
      ],
    },
  });
});

test("a session says what it asks to be approved", async () => {
  const answer = await api.post("/tool_router/session", {
    user_id: "ann",
    toolkits: { require_approval: ["github"] },
    tools: { github: { disable: ["GITHUB_LIST"], require_approval: ["GITHUB_CREATE_ISSUE"] } },
    tags: { enable: ["createHint"], require_approval: ["destructiveHint", "updateHint"] },
  });
  expect(readPath(answer.body, "config")).toMatchObject({
    toolkits: { require_approval: ["github"] },
    tools: { github: { disabled: ["GITHUB_LIST"], require_approval: ["GITHUB_CREATE_ISSUE"] } },
    tags: { enabled: ["createHint"], require_approval: ["destructiveHint", "updateHint"] },
  });
});

test("there are no toolkits or tools to approve that don't exist", async () => {
  expect(
    await api.post("/tool_router/session", {
      user_id: "ann",
      toolkits: { require_approval: ["nowhere"] },
    }),
  ).toMatchObject({ status: 400, body: { error: { code: 4305 } } });
  expect(
    await api.post("/tool_router/session", {
      user_id: "ann",
      tools: { github: { require_approval: ["GITHUB_NOWHERE"] } },
    }),
  ).toMatchObject({ status: 400, body: { error: { code: 4300 } } });
});
