import { describe, expect, test } from "vitest";
import { platform } from "./support/platform.ts";
import { slugsOf } from "./support/slugsOf.ts";

const mock = platform();

/** What the mock's log says of a call. */
const logged = (id: string) => mock.control("GET", `/executions/${id}`);

describe("running a tool in a session", () => {
  test("uses the session's account, and says so in the log", async () => {
    const account = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const session = await mock.composio.create("ann");
    const result = await session.execute("GMAIL_FETCH_EMAILS", { max_results: 2 });
    expect(result).toEqual({
      data: expect.any(Object),
      error: null,
      logId: expect.stringMatching(/^log_/),
    });
    expect(await logged(result.logId)).toMatchObject({
      tool_slug: "GMAIL_FETCH_EMAILS",
      connected_account_id: account,
      session_id: session.sessionId,
      rule: "toolRouterAuthConfig",
    });
  });

  test("that fails in the tool is an answer, not an error", async () => {
    await mock.seed({ user_id: "ann", toolkit: "github" });
    const session = await mock.composio.create("ann");
    const result = await session.execute("GITHUB_CREATE_AN_ISSUE", {});
    expect(result).toMatchObject({ data: {}, error: expect.stringMatching(/required|missing/i) });
  });

  test("takes the account that the caller names, by id, alias or word id", async () => {
    const work = await mock.seed({ user_id: "ann", toolkit: "gmail", alias: "work" });
    await mock.seed({ user_id: "ann", toolkit: "gmail", alias: "home" });
    const { wordId } = await mock.composio.connectedAccounts.get(work);
    const session = await mock.composio.create("ann", { multiAccount: { enable: true } });
    for (const account of [work, "work", String(wordId)]) {
      const { logId } = await session.execute("GMAIL_FETCH_EMAILS", {}, { account });
      expect(await logged(logId)).toMatchObject({ connected_account_id: work });
    }
  });

  test("needs no account where the toolkit needs none", async () => {
    const session = await mock.composio.create("ann");
    const [slug = ""] = (
      await mock.composio.tools.getRawComposioTools({
        toolkits: ["hackernews"],
        limit: 1,
      })
    ).map((tool) => tool.slug);
    const { logId } = await session.execute(slug, {});
    expect(await logged(logId)).toMatchObject({ rule: "noAuth", connected_account_id: null });
  });

  test("works through the tools that the SDK hands to a model", async () => {
    await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const session = await mock.composio.create("ann", {
      toolkits: ["gmail"],
      sessionPreset: "direct_tools",
    });
    expect(await slugsOf(session)).toContain("GMAIL_FETCH_EMAILS");
    const answer = await mock.composio.provider.executeToolCall("ann", {
      id: "call_1",
      type: "function",
      function: { name: "GMAIL_FETCH_EMAILS", arguments: '{"max_results":1}' },
    });
    expect(JSON.parse(answer)).toMatchObject({ successful: true, error: null });
  });
});

describe("an agent's session", () => {
  test("finds tools by what they are for", async () => {
    const session = await mock.composio.create("ann");
    const found = await session.search({ query: "fetch my newest mails from gmail" });
    expect(found.success).toBe(true);
    const [result] = found.results;
    expect(result?.primaryToolSlugs).toContain("GMAIL_FETCH_EMAILS");
    expect(found.toolSchemas.GMAIL_FETCH_EMAILS).toMatchObject({ toolkit: "gmail" });
    expect(
      found.toolkitConnectionStatuses.find(({ toolkit }) => toolkit === "gmail"),
    ).toMatchObject({
      hasActiveConnection: false,
    });
    const among = await session.search({ query: "create a task", toolkits: ["linear"] });
    expect(among.results.flatMap(({ toolkits }) => toolkits)).toEqual(["linear"]);
  });

  test("has a tool for each of its own, with a schema that models take", async () => {
    const session = await mock.composio.create("ann");
    const tools = await session.tools();
    expect(tools.length).toBeGreaterThanOrEqual(6);
    for (const tool of tools) {
      expect(tool).toMatchObject({
        type: "function",
        function: {
          name: expect.stringMatching(/^COMPOSIO_/),
          description: expect.stringMatching(/./),
          parameters: { type: "object" },
        },
      });
    }
  });

  test("proxies requests to a toolkit's API: the mock writes them down, and sends nothing", async () => {
    const account = await mock.seed({ user_id: "ann", toolkit: "github" });
    const session = await mock.composio.create("ann");
    const proxied = await session.proxyExecute({
      toolkit: "github",
      endpoint: "https://api.github.com/user/repos",
      method: "POST",
      body: { name: "demo" },
      parameters: [
        { in: "query", name: "page", value: 2 },
        { in: "header", name: "accept", value: "application/json" },
      ],
    });
    expect(proxied).toMatchObject({
      status: 200,
      data: {
        connected_account_id: account,
        request: {
          method: "POST",
          endpoint: "https://api.github.com/user/repos",
          query: { page: "2" },
          headers: { accept: "application/json" },
          body: { name: "demo" },
        },
      },
    });
    const data = proxied.data;
    const id = data instanceof Object && "log_id" in data ? String(data.log_id) : "";
    expect(await logged(id)).toMatchObject({
      toolkit: "github",
      connected_account_id: account,
      trace: expect.arrayContaining(["The request: POST https://api.github.com/user/repos"]),
    });
    await expect(
      session.proxyExecute({ toolkit: "slack", endpoint: "/api", method: "GET" }),
    ).rejects.toMatchObject({ status: 400, error: { error: { code: 4302 } } });
  });
});
