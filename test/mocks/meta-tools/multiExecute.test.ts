// @vitest-environment node
import { expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";
import { runMeta } from "./metaTools.ts";

const api = mockApi();

const run = (session: string, tools: object[]) =>
  runMeta(api, session, "MULTI_EXECUTE_TOOL", { tools });

test("each tool runs for itself; results come in order, with counts and a log entry each", async () => {
  const session = await api.session("ann", { tags: { disable: ["openWorldHint"] } });
  const account = await api.connect(session, "gmail");
  const { error, at, answer } = await run(session, [
    { tool_slug: "GMAIL_LIST", arguments: { query: "hi" } },
    { tool_slug: "EXA_LIST", arguments: {} },
    { tool_slug: "HACKERNEWS_LIST", arguments: { query: 5 } },
    { tool_slug: "GITHUB_CREATE_ISSUE", arguments: {} },
    { tool_slug: "HACKERNEWS_LIST" },
  ]);
  expect(error).toBe("3 out of 5 tools failed");
  expect(at("total_count")).toBe(5);
  expect(at("success_count")).toBe(2);
  expect(at("error_count")).toBe(3);
  expect(at("results")).toMatchObject([
    {
      index: 0,
      tool_slug: "GMAIL_LIST",
      error: null,
      response: {
        successful: true,
        error: null,
        data: { account: { id: account }, arguments: { query: "hi" } },
      },
    },
    { index: 1, error: expect.stringContaining("exa"), response: null },
    {
      index: 2,
      error: expect.stringContaining("query"),
      response: { successful: false, data: {} },
    },
    { index: 3, error: expect.stringContaining("not available"), response: null },
    { index: 4, error: null, response: { successful: true } },
  ]);

  const logged = async (path: string) =>
    (await api.get(`/__mock__/executions/${String(at(path))}`)).body;
  expect(await logged("results.0.response.log_id")).toMatchObject({
    tool_slug: "GMAIL_LIST",
    rule: "toolRouterAuthConfig",
    connected_account_id: account,
  });
  expect(await logged("results.1.request_id")).toMatchObject({
    tool_slug: "EXA_LIST",
    refused: true,
    rule: "managedAuthConfig",
  });
  expect(await logged("results.3.request_id")).toMatchObject({ refused: true, toolkit: "github" });
  const own = await api.get(`/__mock__/executions/${answer.text("log_id")}`);
  expect(readPath(own.body, "trace")).toHaveLength(6);
});

test("an account can be named for each tool", async () => {
  const session = await api.session("ann", {
    multi_account: { enable: true, require_explicit_selection: true },
  });
  const work = await api.connect(session, "gmail");
  const home = await api.connect(session, "gmail");
  await api.patch(`/connected_accounts/${work}`, { alias: "work" });
  const { at } = await run(session, [
    { tool_slug: "GMAIL_LIST", account: "work" },
    { tool_slug: "GMAIL_LIST", account: home },
    { tool_slug: "GMAIL_LIST" },
  ]);
  expect(at("results.0.response.data.account.id")).toBe(work);
  expect(at("results.1.response.data.account.id")).toBe(home);
  expect(at("results.2.error")).toContain("work");
});

test("a session's own tools can't be run through it", async () => {
  const session = await api.session("ann");
  const { at } = await run(session, [
    { tool_slug: "COMPOSIO_MANAGE_CONNECTIONS", arguments: { toolkits: ["gmail"] } },
  ]);
  expect(at("results.0")).toMatchObject({ response: null, error: expect.any(String) });
  expect((await api.get("/__mock__/state")).list("connectedAccounts")).toEqual([]);
});

test("it takes fifty tools, and not one more", async () => {
  const session = await api.session("ann");
  const tools = Array.from({ length: 51 }, () => ({ tool_slug: "HACKERNEWS_LIST" }));
  expect((await run(session, tools)).error).toContain("Invalid arguments");
  expect((await run(session, tools.slice(1))).at("success_count")).toBe(50);
});
