import { describe, expect, test } from "vitest";
import { platform } from "./support/platform.ts";
import { slugsOf } from "./support/slugsOf.ts";

const mock = platform();

describe("creating a session", () => {
  test("needs a user alone, and gives an MCP address on the same origin", async () => {
    const session = await mock.composio.create("ann", { mcp: true });
    expect(session.sessionId).toMatch(/^trs_/);
    expect(session.mcp).toEqual({
      type: "http",
      url: `${mock.url}/tool_router/${session.sessionId}/mcp`,
      headers: { "x-api-key": "any" },
    });
    expect(session.config).toMatchObject({
      user_id: "ann",
      manage_connections: { enabled: true },
      preload: { tools: [] },
    });
    expect(session.configVersion).toBe(1);
    expect(session.warnings).toEqual([]);
  });

  test.each([
    { given: ["github", "gmail"], kept: { enabled: ["github", "gmail"] } },
    { given: { enable: ["github"] }, kept: { enabled: ["github"] } },
    { given: { disable: ["github", "twitter"] }, kept: { disabled: ["github", "twitter"] } },
  ])("takes toolkits as $given", async ({ given, kept }) => {
    const session = await mock.composio.create("ann", { toolkits: given });
    expect(session.config.toolkits).toEqual(kept);
  });

  test("takes auth configs of the host's own", async () => {
    const own = await mock.composio.authConfigs.create("twitter", {
      type: "use_custom_auth",
      authScheme: "OAUTH2",
      credentials: { client_id: "id", client_secret: "secret" },
    });
    const session = await mock.composio.create("ann", {
      toolkits: ["twitter"],
      authConfigs: { twitter: own.id },
    });
    expect(session.config.auth_configs).toEqual({ twitter: own.id });
    const request = await session.authorize("twitter");
    const account = await mock.composio.connectedAccounts.get(request.id);
    expect(account.authConfig).toMatchObject({ id: own.id, isComposioManaged: false });
  });

  test.each(["text", "list"])("pins an account given as a %s", async (form) => {
    const id = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const session = await mock.composio.create("ann", {
      connectedAccounts: { gmail: form === "text" ? id : [id] },
    });
    expect(session.config.connected_accounts).toEqual({ gmail: [id] });
    const { items } = await session.toolkits({ toolkits: ["gmail"] });
    expect(items[0]?.connection?.connectedAccount?.id).toBe(id);
  });

  test("keeps what is said of connections, the sandbox, tags, tools and several accounts", async () => {
    const session = await mock.composio.create("ann", {
      toolkits: ["gmail", "github", "slack"],
      manageConnections: {
        enable: true,
        callbackUrl: "https://app.test/callback",
        waitForConnections: true,
      },
      sandbox: { enable: false },
      tags: ["readOnlyHint"],
      tools: { gmail: ["GMAIL_FETCH_EMAILS"], github: { tags: ["readOnlyHint"] } },
      multiAccount: { enable: true, maxAccountsPerToolkit: 3 },
    });
    expect(session.config).toMatchObject({
      manage_connections: {
        enabled: true,
        callback_url: "https://app.test/callback",
        enable_wait_for_connections: true,
      },
      workbench: { enable: false },
      tags: { enabled: ["readOnlyHint"] },
      tools: {
        gmail: { enabled: ["GMAIL_FETCH_EMAILS"] },
        github: { tags: { enabled: ["readOnlyHint"] } },
      },
      multi_account: {
        enable: true,
        max_accounts_per_toolkit: 3,
        require_explicit_selection: true,
      },
    });
    const slugs = await slugsOf(session);
    expect(slugs).toContain("COMPOSIO_WAIT_FOR_CONNECTIONS");
    expect(slugs.filter((slug) => slug.includes("REMOTE"))).toEqual([]);
  });

  test("without manageConnections leaves the tool for it out", async () => {
    const session = await mock.composio.create("ann", { manageConnections: false });
    const slugs = await slugsOf(session);
    expect(slugs).not.toContain("COMPOSIO_MANAGE_CONNECTIONS");
    expect(slugs).toContain("COMPOSIO_SEARCH_TOOLS");
  });

  test("with the preset direct_tools gives app tools, and neither search nor multi-execute", async () => {
    const session = await mock.composio.create("ann", {
      toolkits: ["hackernews"],
      sessionPreset: "direct_tools",
    });
    expect(session.preload).toEqual({ tools: "all" });
    const slugs = await slugsOf(session);
    expect(slugs.some((slug) => slug.startsWith("HACKERNEWS_"))).toBe(true);
    expect(slugs).not.toContain("COMPOSIO_SEARCH_TOOLS");
    expect(slugs).not.toContain("COMPOSIO_MULTI_EXECUTE_TOOL");
  });

  test("takes tools of the host's own, which run in its process", async () => {
    const { experimental_createTool: createTool } = await import("@composio/core");
    const { z } = await import("zod/v3");
    const greet = createTool("GREET", {
      name: "Greet",
      description: "Says hello.",
      inputParams: z.object({ name: z.string() }),
      execute: async ({ name }) => ({ text: `Hello ${name}` }),
    });
    const session = await mock.composio.create("ann", { experimental: { customTools: [greet] } });
    expect(session.customTools().map(({ slug }) => slug)).toEqual(["LOCAL_GREET"]);
    expect(await session.execute("LOCAL_GREET", { name: "Bob" })).toMatchObject({
      data: { text: "Hello Bob" },
      error: null,
    });
    const again = await mock.composio.use(session.sessionId, { customTools: [greet] });
    expect(await again.execute("GREET", { name: "Cem" })).toMatchObject({
      data: { text: "Hello Cem" },
    });
  });
});

describe("a session", () => {
  test("is used again by its id, as it was", async () => {
    const made = await mock.composio.create("ann", { toolkits: ["gmail"] });
    const used = await mock.composio.use(made.sessionId);
    expect(used.sessionId).toBe(made.sessionId);
    expect(used.config).toEqual(made.config);
  });

  test("is updated in part, each time under a new version", async () => {
    const pin = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const session = await mock.composio.create("ann", {
      toolkits: ["gmail", "github"],
      connectedAccounts: { gmail: pin },
      manageConnections: { callbackUrl: "https://app.test/callback" },
    });
    await session.update({ toolkits: ["gmail", "slack"] });
    expect(session.configVersion).toBe(2);
    expect(session.config.toolkits).toEqual({ enabled: ["gmail", "slack"] });
    expect(session.config.connected_accounts).toEqual({ gmail: [pin] });

    await session.update({
      manageConnections: { waitForConnections: true },
      connectedAccounts: {},
    });
    expect(session.configVersion).toBe(3);
    expect(session.config.connected_accounts).toEqual({});
    expect(session.config.manage_connections).toEqual({
      enabled: true,
      callback_url: "https://app.test/callback",
      enable_wait_for_connections: true,
    });

    const client = mock.composio.getClient();
    const history = await client.toolRouter.session.configHistory(session.sessionId);
    expect(history.items.map(({ version, is_current }) => [version, is_current])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    expect(history.items[2]?.config.toolkits).toEqual({ enabled: ["gmail", "github"] });
  });

  test("is deleted for good, and its user's accounts stay", async () => {
    const account = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const session = await mock.composio.create("ann");
    expect(await session.delete()).toEqual({ sessionId: session.sessionId, deleted: true });
    await expect(mock.composio.use(session.sessionId)).rejects.toMatchObject({ status: 404 });
    await expect(session.delete()).rejects.toMatchObject({ status: 404 });
    await expect(mock.composio.sessions.delete("trs_nope")).rejects.toMatchObject({ status: 404 });
    expect((await mock.composio.connectedAccounts.get(account)).status).toBe("ACTIVE");
  });
});
