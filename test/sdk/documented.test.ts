import { experimental_createTool, experimental_createToolkit, SessionPreset } from "@composio/core";
import { describe, expect, test } from "vitest";
import { z } from "zod/v3";
import { readPath } from "../mocks/fixtures/mockApi.ts";
import { platform } from "./support/platform.ts";
import { slugsOf } from "./support/slugsOf.ts";

// The calls of the platform's documentation, in its shapes and with its names of tools and toolkits.
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

describe("authenticating users", () => {
  test("a link is opened, and waited for", async () => {
    const session = await mock.composio.create("user_123");
    const request = await session.authorize("gmail");
    expect(request.redirectUrl).toMatch(/\/link\/ln_\w+$/);
    await mock.complete(request.redirectUrl);
    const account = await request.waitForConnection(60_000);
    expect(account).toMatchObject({ id: request.id, status: "ACTIVE" });
  });

  test("the callback keeps its own query, and says how it went", async () => {
    const session = await mock.composio.create("user_123");
    const request = await session.authorize("gmail", {
      callbackUrl: "https://your-app.test/callback?user_id=user_123&source=onboarding",
    });
    const { callback_url } = await mock.complete(request.redirectUrl);
    expect(Object.fromEntries(new URL(callback_url ?? "").searchParams)).toEqual({
      user_id: "user_123",
      source: "onboarding",
      status: "success",
      connected_account_id: request.id,
    });
  });

  test("what an agent needs is connected before it begins", async () => {
    await mock.seed({ user_id: "user_123", toolkit: "gmail" });
    const session = await mock.composio.create("user_123", { manageConnections: false });
    expect(await slugsOf(session)).not.toContain("COMPOSIO_MANAGE_CONNECTIONS");
    const required = ["gmail", "github"];
    const connected = async () =>
      (await session.toolkits({ toolkits: required })).items
        .filter(({ connection }) => connection?.connectedAccount)
        .map(({ slug }) => slug);
    expect(await connected()).toEqual(["gmail"]);
    const request = await session.authorize("github");
    await mock.complete(request.redirectUrl);
    await request.waitForConnection();
    expect((await connected()).toSorted()).toEqual(required.toSorted());
  });
});

describe("several accounts of a toolkit", () => {
  test("are connected with aliases, and one is chosen", async () => {
    const session = await mock.composio.create("user_123", {
      toolkits: ["gmail"],
      multiAccount: { enable: true, maxAccountsPerToolkit: 3 },
    });
    const ids: string[] = [];
    for (const alias of ["work-gmail", "personal-gmail"]) {
      const request = await session.authorize("gmail", { alias });
      await mock.complete(request.redirectUrl);
      ids.push((await request.waitForConnection()).id);
    }
    for (const [index, account] of ["work-gmail", ids[1] ?? ""].entries()) {
      const { logId } = await session.execute("GMAIL_FETCH_EMAILS", {}, { account });
      expect(await mock.control("GET", `/executions/${logId}`)).toMatchObject({
        connected_account_id: ids[index],
      });
    }
    const pinned = await mock.composio.create("user_123", {
      connectedAccounts: { gmail: [ids[0] ?? ""] },
    });
    const { items } = await pinned.toolkits({ toolkits: ["gmail"] });
    expect(items[0]?.connection?.connectedAccount?.id).toBe(ids[0]);
  });
});

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
});

test("a request to a toolkit's own API is made with the session's account", async () => {
  await mock.seed({ user_id: "user_123", toolkit: "github" });
  const session = await mock.composio.create("user_123", { toolkits: ["github"] });
  const { status, data } = await session.proxyExecute({
    toolkit: "github",
    endpoint: "/repos/composiohq/composio/issues/1",
    method: "GET",
    parameters: [{ name: "Accept", value: "application/vnd.github.v3+json", in: "header" }],
  });
  expect(status).toBe(200);
  expect(readPath(data, "request.headers")).toEqual({ Accept: "application/vnd.github.v3+json" });
});

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
