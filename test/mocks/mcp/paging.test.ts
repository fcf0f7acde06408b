// @vitest-environment node
import { expect, test } from "vitest";
import { mockApi, ORIGIN } from "../fixtures/mockApi.ts";
import { connectAgent } from "./support/agent.ts";

const api = mockApi({ catalog: undefined });

test("a list that is long comes in pages, and a cursor of another list is refused", async () => {
  const session = await api.session("ann", {
    tags: ["readOnlyHint"],
    preload: { tools: "all" },
  });
  const { client } = await connectAgent(`${ORIGIN}/tool_router/${session}/mcp`);
  const first = await client.listTools();
  expect(first.tools).toHaveLength(500);
  const names = new Set(first.tools.map(({ name }) => name));
  let cursor = first.nextCursor;
  while (cursor !== undefined) {
    const page = await client.listTools({ cursor });
    for (const { name } of page.tools) names.add(name);
    cursor = page.nextCursor;
  }
  const rest = await api.get(`/tool_router/session/${session}`);
  expect(names).toEqual(new Set(rest.list("tool_router_tools")));
  await expect(client.listTools({ cursor: "nonsense" })).rejects.toMatchObject({ code: -32602 });
});
