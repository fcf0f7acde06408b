import { experimental_createTool, experimental_createToolkit } from "@composio/core";
import { describe, expect, test } from "vitest";
import { z } from "zod/v3";
import { readPath } from "../../mocks/fixtures/mockApi.ts";
import { platform } from "../support/platform.ts";
import { slugsOf } from "../support/slugsOf.ts";

// The calls of the platform's documentation, in its shapes and with its names of tools and toolkits: custom tools and toolkits.
const mock = platform();

describe("custom tools", () => {
  const getUserProfile = experimental_createTool("GET_USER_PROFILE", {
    name: "Get user profile",
    description: "Reads the profile of the session's user from the directory",
    inputParams: z.object({}),
    execute: async (_input, { userId }) => ({ userId, tier: "free" }),
  });

  test("run in this process, beside the platform's", async () => {
    const session = await mock.composio.create("user_1", {
      experimental: { customTools: [getUserProfile] },
    });
    expect(await slugsOf(session)).toContain("COMPOSIO_SEARCH_TOOLS");
    const found = await session.search({ query: "get the user's profile" });
    expect(JSON.stringify(found.results)).toContain("LOCAL_GET_USER_PROFILE");
    expect(await session.execute("GET_USER_PROFILE", {})).toMatchObject({
      data: { userId: "user_1", tier: "free" },
      error: null,
    });
  });

  test("that extend a toolkit make requests with its account", async () => {
    const account = await mock.seed({ user_id: "user_1", toolkit: "gmail" });
    const sendPromoEmail = experimental_createTool("SEND_PROMO_EMAIL", {
      name: "Send promo email",
      description: "Sends the usual offer to somebody",
      extendsToolkit: "gmail",
      inputParams: z.object({ to: z.string() }),
      execute: async ({ to }, context) => {
        const answer = await context.proxyExecute({
          toolkit: "gmail",
          endpoint: "/gmail/v1/users/me/messages/send",
          method: "POST",
          body: { raw: btoa(`To: ${to}`) },
        });
        return { status: answer.status, account: readPath(answer.data, "connected_account_id") };
      },
    });
    const session = await mock.composio.create("user_1", {
      toolkits: ["gmail"],
      experimental: { customTools: [sendPromoEmail] },
    });
    expect(await session.execute("SEND_PROMO_EMAIL", { to: "ann@example.com" })).toMatchObject({
      data: { status: 200, account },
    });
  });

  test("are grouped in toolkits, and listed at once where they are preloaded", async () => {
    const userManagement = experimental_createToolkit("USER_MANAGEMENT", {
      name: "Users",
      description: "Manages roles",
      tools: [
        experimental_createTool("ASSIGN_ROLE", {
          name: "Assign role",
          description: "Gives a user a role",
          preload: true,
          inputParams: z.object({ user_id: z.string(), role: z.enum(["admin", "viewer"]) }),
          execute: async (input) => ({ ...input, assigned: true }),
        }),
      ],
    });
    const session = await mock.composio.create("user_1", {
      experimental: { customToolkits: [userManagement] },
    });
    expect(await slugsOf(session)).toContain("LOCAL_USER_MANAGEMENT_ASSIGN_ROLE");
    expect(await session.execute("ASSIGN_ROLE", { user_id: "u", role: "admin" })).toMatchObject({
      data: { assigned: true },
    });
  });

  test("are named with a prefix, told from each other, and attached to a session again", async () => {
    const search = (slug: string) =>
      experimental_createToolkit(slug, {
        name: slug,
        description: "Finds things",
        tools: [
          experimental_createTool("SEARCH", {
            name: "Search",
            description: "Finds a thing",
            inputParams: z.object({ query: z.string() }),
            execute: async ({ query }, context) => {
              const { error } = await context.execute("HACKERNEWS_GET_FRONTPAGE", {});
              return { slug, query, error };
            },
          }),
        ],
      });
    const { sessionId } = await mock.composio.create("user_1");
    const session = await mock.composio.use(sessionId, {
      customTools: [getUserProfile],
      customToolkits: [search("CATALOG"), search("SUPPORT")],
    });
    expect(session.customTools().map(({ slug }) => slug)).toEqual([
      "LOCAL_GET_USER_PROFILE",
      "LOCAL_CATALOG_SEARCH",
      "LOCAL_SUPPORT_SEARCH",
    ]);
    expect(session.customToolkits().map(({ slug }) => slug)).toEqual(["CATALOG", "SUPPORT"]);
    await expect(session.execute("SEARCH", { query: "a" })).rejects.toThrow(/LOCAL_SUPPORT_SEARCH/);
    expect(await session.execute("LOCAL_SUPPORT_SEARCH", { query: "a" })).toMatchObject({
      data: { slug: "SUPPORT", query: "a", error: null },
    });
    expect(await session.execute("GET_USER_PROFILE")).toMatchObject({ data: { userId: "user_1" } });
  });

  test("go before the session's own where they are preloaded", async () => {
    const replyGuide = experimental_createTool("GET_REPLY_STYLE_GUIDE", {
      name: "Get reply style guide",
      description: "How the team answers mails",
      preload: true,
      inputParams: z.object({ topic: z.string() }),
      execute: async ({ topic }) => ({ topic, tone: "short" }),
    });
    const session = await mock.composio.create("user_1", {
      experimental: { customTools: [replyGuide, getUserProfile] },
    });
    const slugs = await slugsOf(session);
    expect(slugs).toContain("LOCAL_GET_REPLY_STYLE_GUIDE");
    expect(slugs).not.toContain("LOCAL_GET_USER_PROFILE");
  });
});
