import { describe, expect, test } from "vitest";
import { platform } from "../support/platform.ts";

// The calls of the platform's documentation, in its shapes and with its names of tools and toolkits: approvals.
const mock = platform();

describe("approvals, by plain requests: the SDK that has them can't be installed", () => {
  test("a tool waits for its user, and runs once it is approved", async () => {
    await mock.seed({ user_id: "user_123", toolkit: "github" });
    const post = async (path: string, body: object) => {
      const answer = await fetch(`${mock.url}/api/v3.1/tool_router/session${path}`, {
        method: "POST",
        headers: { "x-api-key": "any", "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const read: Record<string, unknown> = await answer.json();
      return read;
    };
    const { session_id } = await post("", {
      user_id: "user_123",
      tags: { require_approval: ["createHint", "updateHint", "destructiveHint"] },
      tools: { github: { tags: { require_approval: ["destructiveHint"] } } },
    });
    const run = (more: object) => post(`/${String(session_id)}/execute`, more);
    const create = { tool_slug: "GITHUB_CREATE_AN_ISSUE" };
    const issue = { owner: "octocat", repo: "hello-world", title: "Hi" };
    expect(await run({ ...create, arguments: issue })).toMatchObject({ result_type: "completed" });
    const remove = {
      tool_slug: "GITHUB_DELETE_A_REPOSITORY",
      arguments: { owner: "octocat", repo: "hello-world" },
    };
    const asked = await run(remove);
    expect(asked).toMatchObject({ result_type: "input_required" });
    const [id = ""] = Object.keys(Object(asked.input_requests));
    const answered = (action: string, content?: object) => ({
      ...remove,
      request_state: asked.request_state,
      input_responses: { [id]: { action, ...(content && { content }) } },
    });
    expect(await run(answered("accept", { decision: "approve" }))).toMatchObject({
      result_type: "completed",
    });
  });
});
