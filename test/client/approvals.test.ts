// @vitest-environment node
import { createToolRouterClient } from "tool-router-react/client";
import { expect, test } from "vitest";
import { HOST_ROOT, mockApi } from "../mocks/fixtures/mockApi.ts";

const api = mockApi();
test("the kit's client asks, and repeats the call with the answer", async () => {
  const client = createToolRouterClient({ baseUrl: HOST_ROOT });
  const id = await api.session("ann", { toolkits: { require_approval: ["github"] } });
  await api.connect(id, "github");
  const session = await client.use(id);
  const args = { owner: "octo", repo: "hello" };
  const asked = await session.execute("GITHUB_CREATE_ISSUE", args);
  expect(asked).toMatchObject({ resultType: "input_required", data: {}, error: null });
  const [request = ""] = Object.keys(asked.inputRequests ?? {});
  expect(asked.inputRequests?.[request]?.message).toContain("GITHUB_CREATE_ISSUE");
  const done = await session.execute("GITHUB_CREATE_ISSUE", args, {
    inputResponses: { [request]: { action: "accept", content: { decision: "approve" } } },
    requestState: asked.requestState,
  });
  expect(done).toMatchObject({ resultType: "completed", error: null });
});
