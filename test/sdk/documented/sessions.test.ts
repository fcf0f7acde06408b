import { SessionPreset } from "@composio/core";
import { describe, expect, test } from "vitest";
import { readPath } from "../../mocks/fixtures/mockApi.ts";
import { platform } from "../support/platform.ts";
import { slugsOf } from "../support/slugsOf.ts";

// The calls of the platform's documentation, in its shapes and with its names of tools and toolkits: configuring sessions.
const mock = platform();

describe("configuring sessions", () => {
  test("toolkits are enabled by a list or an object, disabled, and all denied", async () => {
    const { composio } = mock;
    const slugs = ["github", "gmail", "slack"];
    for (const toolkits of [slugs, { enable: slugs }]) {
      const session = await composio.create("user_123", { toolkits });
      const { items } = await session.toolkits();
      expect(items.map(({ slug }) => slug).toSorted()).toEqual(slugs);
    }
    const open = await composio.create("user_123", { toolkits: { disable: ["exa", "firecrawl"] } });
    const refused = await open.execute("EXA_SEARCH", {}).catch((error: unknown) => error);
    expect(readPath(refused, "error.error.code")).toBe(4324);
    const denied = await composio.create("user_123", { toolkits: { enable: [] } });
    expect((await denied.toolkits()).items).toEqual([]);
    expect(await slugsOf(denied)).toContain("COMPOSIO_SEARCH_TOOLS");
  });

  test("tools are enabled by name, also in the shorthand", async () => {
    const gmail = ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"];
    const github = ["GITHUB_CREATE_ISSUE", "GITHUB_GET_ISSUE"];
    const shapes = [
      { gmail: { enable: gmail }, github: { enable: github } },
      { gmail, github },
    ];
    for (const tools of shapes) {
      const session = await mock.composio.create("user_123", { tools });
      const refused = await session
        .execute("GMAIL_LIST_LABELS", {})
        .catch((error: unknown) => error);
      expect(readPath(refused, "error.error.code")).toBe(4301);
    }
  });

  test("tools are disabled by name, under the names that the documentation has", async () => {
    const tools = {
      slack: { disable: ["SLACK_DELETE_MESSAGE"] },
      github: { disable: ["GITHUB_DELETE_REPO", "GITHUB_DELETE_BRANCH"] },
    };
    const session = await mock.composio.create("user_123", { tools });
    const refused = await session.execute("SLACK_DELETE_MESSAGE", {}).catch((error) => error);
    expect(readPath(refused, "error.error.code")).toBe(4301);
  });

  test("tools are chosen by tags, which a toolkit's own replace", async () => {
    await mock.seed({ user_id: "user_123", toolkit: "github" });
    await mock.seed({ user_id: "user_123", toolkit: "gmail" });
    const codeOf = async (session: { execute(slug: string): Promise<unknown> }) => {
      const calls = ["GITHUB_CREATE_AN_ISSUE", "GITHUB_DELETE_A_REPOSITORY", "GMAIL_SEND_EMAIL"];
      const answers = calls.map((slug) => session.execute(slug).catch((error) => error));
      return (await Promise.all(answers)).map((answer) => readPath(answer, "error.error.code"));
    };
    const { composio } = mock;
    expect(await codeOf(await composio.create("user_123", { tags: ["readOnlyHint"] }))).toEqual([
      4301, 4301, 4301,
    ]);
    const tags = { enable: ["readOnlyHint" as const], disable: ["destructiveHint" as const] };
    expect(await codeOf(await composio.create("user_123", { tags }))).toEqual([4301, 4301, 4301]);
    const session = await composio.create("user_123", {
      tags: ["readOnlyHint"],
      tools: {
        github: { tags: { disable: ["destructiveHint"] } },
        gmail: { tags: ["readOnlyHint"] },
      },
    });
    expect(await codeOf(session)).toEqual([undefined, 4301, 4301]);
  });

  test("what is preloaded comes first, and the session's own tools after it", async () => {
    const session = await mock.composio.create("user_123", {
      toolkits: ["gmail"],
      preload: { tools: ["GMAIL_FETCH_EMAILS", "GMAIL_CREATE_EMAIL_DRAFT"] },
    });
    expect((await slugsOf(session)).slice(0, 3)).toEqual([
      "GMAIL_FETCH_EMAILS",
      "GMAIL_CREATE_EMAIL_DRAFT",
      "COMPOSIO_SEARCH_TOOLS",
    ]);
  });

  test("auth configs and accounts are the session's own choice", async () => {
    const { composio } = mock;
    const { id: authConfig } = await composio.authConfigs.create("slack");
    const account = await mock.seed({ user_id: "user_123", toolkit: "gmail" });
    await mock.seed({ user_id: "user_123", toolkit: "gmail" });
    const session = await composio.create("user_123", {
      authConfigs: { slack: authConfig },
      connectedAccounts: { gmail: account },
    });
    const request = await session.authorize("slack");
    await mock.complete(request.redirectUrl);
    expect((await request.waitForConnection()).authConfig.id).toBe(authConfig);
    const { items } = await session.toolkits({ isConnected: true });
    const accounts = items.map(({ slug, connection }) => [slug, connection?.connectedAccount?.id]);
    expect(accounts.toSorted()).toEqual([
      ["gmail", account],
      ["slack", request.id],
    ]);
  });

  test("every toolkit is paged through, and the catalogue is browsed", async () => {
    const { composio } = mock;
    const session = await composio.create("user_123", { toolkits: { disable: ["exa"] } });
    const allToolkits: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await session.toolkits({ limit: 50, cursor });
      allToolkits.push(...page.items.map(({ slug }) => slug));
      cursor = page.cursor;
    } while (cursor);
    expect(new Set(allToolkits).size).toBe(allToolkits.length);
    expect(allToolkits.length).toBeGreaterThan(400);
    expect(allToolkits).not.toContain("exa");
    expect((await composio.toolkits.get()).length).toBeGreaterThan(10);
    expect(await composio.tools.get("user_123", { toolkits: ["GITHUB"] })).not.toEqual([]);
    const tool = await composio.tools.getRawComposioToolBySlug("GMAIL_SEND_EMAIL");
    expect(tool).toMatchObject({
      name: expect.any(String),
      description: expect.any(String),
      inputParameters: { type: "object" },
      outputParameters: { type: "object" },
    });
  });

  test("the preset of direct tools lists them alone, or with the helpers that are asked for", async () => {
    const enable = ["GMAIL_FETCH_EMAILS", "GMAIL_CREATE_EMAIL_DRAFT"];
    const direct = {
      toolkits: ["gmail"],
      tools: { gmail: { enable } },
      sessionPreset: SessionPreset.DIRECT_TOOLS,
    };
    expect((await slugsOf(await mock.composio.create("user_123", direct))).toSorted()).toEqual(
      enable.toSorted(),
    );
    const helped = await mock.composio.create("user_123", {
      ...direct,
      manageConnections: { enable: true },
      workbench: { enable: true },
    });
    expect((await slugsOf(helped)).slice(2)).toEqual([
      "COMPOSIO_MANAGE_CONNECTIONS",
      "COMPOSIO_REMOTE_WORKBENCH",
      "COMPOSIO_REMOTE_BASH_TOOL",
    ]);
  });
});
