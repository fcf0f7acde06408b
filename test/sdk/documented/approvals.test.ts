import { describe, expect, test } from "vitest";
import { platform } from "../support/platform.ts";

// The calls of the platform's documentation, in its shapes and with its names of tools and toolkits: approvals, and results. By
// plain requests: the SDK that has them can't be installed.
const mock = platform();

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${mock.url}/api/v3.1/tool_router/session${path}`, {
    method: "POST",
    headers: { "x-api-key": "any", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.json();
}

/** Runs tools in a new session of a user whose GitHub is connected. */
async function sessionWith(config: object) {
  await mock.seed({ user_id: "user_123", toolkit: "github" });
  const { session_id } = await post("", { user_id: "user_123", ...config });
  return (call: object) => post(`/${String(session_id)}/execute`, call);
}

const repository = { owner: "octocat", repo: "hello-world" };
const create = {
  tool_slug: "GITHUB_CREATE_AN_ISSUE",
  arguments: { ...repository, title: "Hi" },
};
const remove = { tool_slug: "GITHUB_DELETE_A_REPOSITORY", arguments: repository };

/** The same call once more, with the user's answer to what it asked. */
function answered(call: object, asked: Record<string, unknown>, answer: object) {
  const [id = ""] = Object.keys(Object(asked.input_requests));
  return { ...call, request_state: asked.request_state, input_responses: { [id]: answer } };
}

describe("a tool that needs an approval", () => {
  test("is chosen by its tags, which a toolkit's own replace", async () => {
    const tags = { require_approval: ["createHint", "updateHint", "destructiveHint"] };
    const everywhere = await sessionWith({ tags });
    expect(await everywhere(create)).toMatchObject({ result_type: "input_required" });
    const run = await sessionWith({
      tags,
      tools: { github: { tags: { require_approval: ["destructiveHint"] } } },
    });
    expect(await run(create)).toMatchObject({ result_type: "completed" });
    expect(await run(remove)).toMatchObject({ result_type: "input_required" });
  });

  test("is chosen by its toolkit, or its name", async () => {
    const byToolkit = await sessionWith({ toolkits: { require_approval: ["github"] } });
    expect(await byToolkit(create)).toMatchObject({ result_type: "input_required" });
    const byName = await sessionWith({
      tools: { github: { require_approval: ["GITHUB_DELETE_A_REPOSITORY"] } },
    });
    expect(await byName(create)).toMatchObject({ result_type: "completed" });
    expect(await byName(remove)).toMatchObject({ result_type: "input_required" });
  });

  test("shows its user the call, runs once it is approved, and fails where it is declined", async () => {
    const run = await sessionWith({ tags: { require_approval: ["destructiveHint"] } });
    const asked = await run(remove);
    expect(Object.values(Object(asked.input_requests))).toEqual([
      {
        type: "elicitation",
        mode: "form",
        message: expect.stringMatching(/GITHUB_DELETE_A_REPOSITORY\(\{.*"hello-world".*\}\)$/s),
        requested_schema: expect.objectContaining({ type: "object" }),
      },
    ]);
    expect(asked).not.toHaveProperty("data");
    const approve = { action: "accept", content: { decision: "approve" } };
    expect(await run(answered(remove, asked, approve))).toMatchObject({
      result_type: "completed",
      error: null,
    });
    const again = await run(remove);
    expect(await run(answered(remove, again, { action: "decline" }))).toMatchObject({
      result_type: "failed",
      log_id: expect.any(String),
    });
  });
});

test("one of the session's own tools is run like any other, and says how it went", async () => {
  const run = await sessionWith({});
  expect(
    await run({
      tool_slug: "COMPOSIO_SEARCH_TOOLS",
      arguments: { queries: [{ use_case: "send an email" }] },
    }),
  ).toMatchObject({ result_type: "completed", error: null, log_id: expect.any(String) });
  expect(
    await run({ tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: { owner: "octocat" } }),
  ).toMatchObject({ result_type: "failed", error: expect.any(String), data: {} });
});
