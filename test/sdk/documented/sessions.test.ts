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
