import { AuthScheme } from "@composio/core";
import { describe, expect, test } from "vitest";
import { platform } from "./support/platform.ts";

const mock = platform();

describe("auth configs", () => {
  test("are made on the platform's own app, or on the host's", async () => {
    const { authConfigs } = mock.composio;
    const managed = await authConfigs.create("github");
    expect(managed).toEqual({
      id: expect.stringMatching(/^ac_/),
      authScheme: "OAUTH2",
      isComposioManaged: true,
      toolkit: "github",
    });
    const custom = await authConfigs.create("github", {
      type: "use_custom_auth",
      name: "Our GitHub app",
      authScheme: "OAUTH2",
      credentials: { client_id: "0123456789", client_secret: "secret-0123456789", scopes: "repo" },
    });
    expect(custom).toMatchObject({ authScheme: "OAUTH2", isComposioManaged: false });
    const read = await authConfigs.get(custom.id);
    expect(read).toMatchObject({
      id: custom.id,
      name: "Our GitHub app",
      status: "ENABLED",
      authScheme: "OAUTH2",
      isComposioManaged: false,
      noOfConnections: 0,
      toolkit: { slug: "github", logo: expect.stringMatching(/^data:image/) },
      credentials: { scopes: "repo" },
    });
    expect(JSON.stringify(read)).not.toContain("secret-0123456789");
  });

  test("are listed by toolkit and by who manages them, page by page", async () => {
    const { authConfigs } = mock.composio;
    const github = await authConfigs.create("github");
    const gmail = await authConfigs.create("gmail");
    const own = await authConfigs.create("gmail", {
      type: "use_custom_auth",
      name: "Ours",
      authScheme: "OAUTH2",
      credentials: { client_id: "id", client_secret: "secret" },
    });
    const ids = async (query?: Parameters<typeof authConfigs.list>[0]) =>
      (await authConfigs.list(query)).items.map(({ id }) => id);
    expect(await ids()).toEqual([own.id, gmail.id, github.id]);
    expect(await ids({ toolkit: "gmail" })).toEqual([own.id, gmail.id]);
    expect(await ids({ isComposioManaged: true })).toEqual([gmail.id, github.id]);
    expect(await ids({ search: "ours" })).toEqual([own.id]);
    const first = await authConfigs.list({ limit: 2 });
    expect(first).toMatchObject({ totalPages: 2, nextCursor: expect.any(String) });
    expect(await ids({ cursor: String(first.nextCursor) })).toEqual([github.id]);
  });

  test("are updated: credentials merge, scopes of a managed one are set, and the type stays", async () => {
    const { authConfigs } = mock.composio;
    const custom = await authConfigs.create("github", {
      type: "use_custom_auth",
      authScheme: "OAUTH2",
      credentials: { client_id: "first-0123456789", client_secret: "secret", scopes: "repo" },
    });
    await authConfigs.update(custom.id, {
      type: "custom",
      credentials: { client_id: "other-0123456789" },
    });
    expect((await authConfigs.get(custom.id)).credentials).toMatchObject({
      client_id: "othe...",
      client_secret: "secr...",
      scopes: "repo",
    });
    const managed = await authConfigs.create("gmail");
    await authConfigs.update(managed.id, { type: "default", scopes: "gmail.readonly" });
    expect((await authConfigs.get(managed.id)).credentials).toMatchObject({
      scopes: "gmail.readonly",
    });
    await expect(
      authConfigs.update(managed.id, { type: "custom", credentials: {} }),
    ).rejects.toMatchObject({ status: 400 });
  });

  test("take no new connections while they are disabled, and keep those there are", async () => {
    const { authConfigs } = mock.composio;
    const { id } = await authConfigs.create("github");
    await mock.seed({ user_id: "ann", toolkit: "github", auth_config_id: id });
    const session = await mock.composio.create("ann", { authConfigs: { github: id } });
    await authConfigs.disable(id);
    expect((await authConfigs.get(id)).status).toBe("DISABLED");
    await expect(session.authorize("github")).rejects.toMatchObject({ status: 400 });
    await expect(mock.composio.connectedAccounts.link("bob", id)).rejects.toMatchObject({
      cause: { status: 400 },
    });
    expect((await session.execute("GITHUB_GET_THE_AUTHENTICATED_USER")).error).toBeNull();
    await authConfigs.enable(id);
    expect((await session.authorize("github")).status).toBe("INITIATED");
    await authConfigs.updateStatus("DISABLED", id);
    expect((await authConfigs.get(id)).status).toBe("DISABLED");
  });

  test("are deleted, and their accounts work no more", async () => {
    const { authConfigs, connectedAccounts } = mock.composio;
    const { id } = await authConfigs.create("exa", {
      type: "use_custom_auth",
      authScheme: "API_KEY",
      credentials: {},
    });
    const { id: account } = await connectedAccounts.initiate("ann", id, {
      config: AuthScheme.APIKey({ generic_api_key: "exa-0123456789" }),
    });
    const session = await mock.composio.create("ann", { connectedAccounts: { exa: account } });
    expect(await authConfigs.delete(id)).toEqual({});
    await expect(authConfigs.get(id)).rejects.toMatchObject({ status: 404 });
    expect((await connectedAccounts.get(account)).status).toBe("INACTIVE");
    await expect(connectedAccounts.enable(account)).rejects.toMatchObject({ status: 400 });
    await expect(session.execute("EXA_SEARCH", { query: "x" })).rejects.toMatchObject({
      error: { error: { code: 4302 } },
    });
  });

  test("are refused for what there isn't", async () => {
    const { authConfigs } = mock.composio;
    await expect(authConfigs.create("nope")).rejects.toMatchObject({ status: 400 });
    await expect(authConfigs.create("twitter")).rejects.toMatchObject({ status: 400 });
    await expect(authConfigs.get("ac_nope")).rejects.toMatchObject({ status: 404 });
    await expect(authConfigs.delete("ac_nope")).rejects.toMatchObject({ status: 404 });
    await expect(authConfigs.enable("ac_nope")).rejects.toMatchObject({ status: 404 });
    await expect(mock.composio.toolkits.authorize("ann", "twitter")).rejects.toMatchObject({
      name: "ComposioAuthConfigNotFoundError",
    });
  });
});
