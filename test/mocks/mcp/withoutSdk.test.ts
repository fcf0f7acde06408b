// @vitest-environment node
import { expect, test, vi } from "vitest";
import { mockApi, ORIGIN } from "../fixtures/mockApi.ts";
import { initialize, post } from "./support/post.ts";

// As where the optional peer is not installed.
vi.mock("@modelcontextprotocol/sdk/server/index.js", () => {
  throw new Error("Cannot find package");
});

const api = mockApi();

test("without the SDK everything else works, and the endpoint says what to install", async () => {
  const session = await api.session("ann");
  const url = `${ORIGIN}/tool_router/${session}/mcp`;
  const answer = await post(url, initialize("2025-06-18"));
  expect(answer.status).toBe(501);
  expect(await answer.json()).toEqual({
    jsonrpc: "2.0",
    id: 1,
    error: {
      code: -32603,
      message: expect.stringContaining("npm install --save-dev @modelcontextprotocol/sdk"),
    },
  });
  const unreadable = await post(url, "{");
  expect(await unreadable.json()).toMatchObject({ id: null });
});
