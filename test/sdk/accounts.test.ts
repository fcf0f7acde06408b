import { AuthScheme } from "@composio/core";
import { describe, expect, test } from "vitest";
import { platform } from "./support/platform.ts";

const mock = platform();

/** An auth config of the host's own. */
async function ownConfig(toolkit: string, authScheme: "OAUTH2" | "API_KEY" | "BASIC") {
  const { id } = await mock.composio.authConfigs.create(toolkit, {
    type: "use_custom_auth",
    authScheme,
    credentials: authScheme === "OAUTH2" ? { client_id: "id", client_secret: "secret" } : {},
  });
  return id;
}

describe("connected accounts", () => {
  test("are listed by user, toolkit, status and auth config, page by page", async () => {
    const { connectedAccounts } = mock.composio;
    const gmail = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const github = await mock.seed({ user_id: "ann", toolkit: "github", status: "EXPIRED" });
    const bobs = await mock.seed({ user_id: "bob", toolkit: "gmail", status: "REVOKED" });
    const ids = async (query: Parameters<typeof connectedAccounts.list>[0]) =>
      (await connectedAccounts.list(query)).items.map(({ id }) => id);
    expect(await ids({})).toEqual([bobs, github, gmail]);
    expect(await ids({ userIds: ["ann"] })).toEqual([github, gmail]);
    expect(await ids({ userIds: ["ann", "bob"], toolkitSlugs: ["gmail"] })).toEqual([bobs, gmail]);
    expect(await ids({ statuses: ["ACTIVE", "EXPIRED"] })).toEqual([github, gmail]);
    const { authConfig } = await connectedAccounts.get(gmail);
    expect(await ids({ authConfigIds: [authConfig.id] })).toEqual([bobs, gmail]);
    expect(await ids({ accountType: "SHARED" })).toEqual([]);
    const first = await connectedAccounts.list({ limit: 2 });
    expect(first).toMatchObject({ totalPages: 2, nextCursor: expect.any(String) });
    expect(await ids({ cursor: first.nextCursor })).toEqual([gmail]);
  });

  test.each(["INITIALIZING", "INITIATED", "ACTIVE", "FAILED", "EXPIRED", "INACTIVE", "REVOKED"])(
    "are of a shape that the SDK knows, with any scheme: %s",
    async (status) => {
      const { authConfigs, connectedAccounts } = mock.composio;
      for (const [toolkit, authScheme] of [
        ["twitter", "OAUTH2"],
        ["exa", "API_KEY"],
        ["airtable", "BEARER_TOKEN"],
        ["freshdesk", "BASIC"],
      ] as const) {
        const config = await authConfigs.create(toolkit, {
          type: "use_custom_auth",
          authScheme,
          credentials: {},
        });
        const id = await mock.seed({
          user_id: "ann",
          toolkit,
          status,
          auth_config_id: config.id,
        });
        const account = await connectedAccounts.get(id);
        expect(account).toMatchObject({ status, state: { authScheme } });
        expect(account).toHaveProperty("statusReason");
      }
    },
  );

  test("are disabled, enabled and deleted", async () => {
    const { connectedAccounts } = mock.composio;
    const id = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    expect(await connectedAccounts.disable(id)).toEqual({ success: true });
    expect(await connectedAccounts.get(id)).toMatchObject({ status: "INACTIVE", isDisabled: true });
    expect(await connectedAccounts.enable(id)).toEqual({ success: true });
    expect(await connectedAccounts.update(id, { enabled: false })).toEqual({ success: true });
    expect(await connectedAccounts.updateStatus(id, { enabled: true })).toEqual({ success: true });
    expect(await connectedAccounts.get(id)).toMatchObject({ status: "ACTIVE", isDisabled: false });
    expect(await connectedAccounts.delete(id)).toEqual({ success: true });
    await expect(connectedAccounts.get(id)).rejects.toMatchObject({ status: 404 });
    await expect(connectedAccounts.delete(id)).rejects.toMatchObject({ status: 404 });
  });

  test("are labelled, each with a name of its own", async () => {
    const client = mock.composio.getClient();
    const first = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const second = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    expect(await client.connectedAccounts.patch(first, { alias: "work" })).toEqual({
      id: first,
      status: "ACTIVE",
      success: true,
    });
    expect((await mock.composio.connectedAccounts.get(first)).alias).toBe("work");
    await expect(client.connectedAccounts.patch(second, { alias: "work" })).rejects.toMatchObject({
      status: 400,
    });
    await client.connectedAccounts.patch(first, { alias: "" });
    expect((await mock.composio.connectedAccounts.get(first)).alias).toBeNull();
  });
});

describe("connecting on an auth config", () => {
  test("by a link, once per user unless more are asked for", async () => {
    const { connectedAccounts } = mock.composio;
    const { id: config } = await mock.composio.authConfigs.create("github");
    const request = await connectedAccounts.link("ann", config, {
      callbackUrl: "https://app.test/done",
      alias: "work",
    });
    const { callback_url } = await mock.complete(request.redirectUrl);
    expect(callback_url).toContain(`connected_account_id=${request.id}`);
    expect(await request.waitForConnection()).toMatchObject({ alias: "work", status: "ACTIVE" });
    await expect(connectedAccounts.link("ann", config)).rejects.toMatchObject({
      name: "ComposioMultipleConnectedAccountsError",
    });
    const more = await connectedAccounts.link("ann", config, { allowMultiple: true });
    expect(more.id).not.toBe(request.id);
    // The SDK's own word on that, whatever the platform says.
    expect(mock.takeOutput()).toEqual([expect.stringContaining("[Warn:AllowMultiple]")]);
  });

  test("with credentials that the host has, at once", async () => {
    const { connectedAccounts } = mock.composio;
    const key = await ownConfig("exa", "API_KEY");
    const request = await connectedAccounts.initiate("ann", key, {
      config: AuthScheme.APIKey({ api_key: "exa-0123456789" }),
      alias: "server",
    });
    expect(request).toMatchObject({ status: "ACTIVE", redirectUrl: null });
    expect(await request.waitForConnection()).toMatchObject({
      alias: "server",
      state: { authScheme: "API_KEY", val: { status: "ACTIVE", api_key: "exa-..." } },
    });

    const basic = await ownConfig("freshdesk", "BASIC");
    const login = AuthScheme.Basic({
      subdomain: "acme",
      username: "key-0123456789",
      password: "X",
    });
    const connected = await connectedAccounts.initiate("ann", basic, { config: login });
    expect((await connected.waitForConnection()).status).toBe("ACTIVE");
    const incomplete = AuthScheme.Basic({ username: "key", password: "X" });
    await expect(
      connectedAccounts.initiate("bob", basic, { config: incomplete }),
    ).rejects.toMatchObject({
      status: 400,
      error: { error: { errors: [expect.stringContaining("connection.state.val.subdomain")] } },
    });
  });

  test("by the host's own OAuth app, over the user's consent or with tokens it has", async () => {
    const { connectedAccounts } = mock.composio;
    const config = await ownConfig("twitter", "OAUTH2");
    const request = await connectedAccounts.initiate("ann", config, {
      callbackUrl: "https://app.test/done",
    });
    expect(request).toMatchObject({
      status: "INITIATED",
      redirectUrl: expect.stringMatching(new RegExp(`^${mock.url}/link/`)),
    });
    await mock.complete(request.redirectUrl);
    expect((await request.waitForConnection()).status).toBe("ACTIVE");
    const imported = await connectedAccounts.initiate("bob", config, {
      config: AuthScheme.OAuth2({ access_token: "token" }),
    });
    expect((await imported.waitForConnection()).status).toBe("ACTIVE");
  });

  test("by the platform's own OAuth app is refused without its page", async () => {
    const { id: config } = await mock.composio.authConfigs.create("github");
    await expect(mock.composio.connectedAccounts.initiate("ann", config)).rejects.toMatchObject({
      name: "ComposioLegacyConnectedAccountsEndpointRetiredError",
    });
  });

  test("with another scheme than the auth config's is refused", async () => {
    const config = await ownConfig("exa", "API_KEY");
    await expect(
      mock.composio.connectedAccounts.initiate("ann", config, {
        config: AuthScheme.BearerToken({ token: "t" }),
      }),
    ).rejects.toMatchObject({ status: 400 });
  });

  test("that there isn't is refused", async () => {
    await expect(mock.composio.connectedAccounts.link("ann", "ac_nope")).rejects.toMatchObject({
      name: "ComposioFailedToCreateConnectedAccountLink",
      cause: { status: 404 },
    });
    await expect(mock.composio.connectedAccounts.initiate("ann", "ac_nope")).rejects.toMatchObject({
      status: 404,
    });
  });
});
