// @vitest-environment node
import { expect, test } from "vitest";
import { json, rejection, standInApi } from "./support/api.ts";
import { wireAccount, wireAuthConfig, wirePage } from "./support/wire.ts";

const api = standInApi();

const account = {
  id: "ca_1",
  toolkit: { slug: "github" },
  status: "ACTIVE",
  statusReason: null,
  alias: "Work",
  displayName: "ada@example.com",
  wordId: "github_red-castle",
  isDisabled: false,
  authConfig: {
    id: "ac_1",
    mode: "OAUTH2",
    authScheme: "OAUTH2",
    isComposioManaged: true,
    isDisabled: false,
  },
  createdAt: "2026-01-02T03:04:05.000Z",
  updatedAt: "2026-01-03T03:04:05.000Z",
};

test("accounts are listed by owner, toolkit, status and id", async () => {
  api.answers(json(wirePage([wireAccount], "next")));
  const page = await api.client().connectedAccounts.list({
    userIds: ["user_1", "team 2"],
    toolkitSlugs: ["github"],
    statuses: ["ACTIVE", "EXPIRED"],
    connectedAccountIds: ["ca_1"],
    authConfigIds: ["ac_1"],
    limit: 100,
    cursor: "c",
  });
  expect(api.requests).toMatchObject([
    {
      method: "GET",
      path: "/connected_accounts",
      query: {
        user_ids: "user_1,team 2",
        toolkit_slugs: "github",
        statuses: "ACTIVE,EXPIRED",
        connected_account_ids: "ca_1",
        auth_config_ids: "ac_1",
        limit: "100",
        cursor: "c",
      },
    },
  ]);
  expect(page).toEqual({ items: [account], cursor: "next", totalPages: 1, totalItems: 1 });
});

test("an account holds no secret, and needs neither owner, label nor reason", async () => {
  const { user_id, alias, word_id, status_reason, state, ...rest } = wireAccount;
  api.answers(
    json({ ...wireAccount, status: "EXPIRED", status_reason: "Refresh failed." }),
    json(rest),
  );
  const { connectedAccounts } = api.client();
  const found = await connectedAccounts.get("ca_1");
  expect(found).toEqual({ ...account, status: "EXPIRED", statusReason: "Refresh failed." });
  expect(JSON.stringify(found)).not.toContain("secret");
  expect(await connectedAccounts.get("ca_1")).toEqual({
    ...account,
    alias: null,
    displayName: null,
    wordId: null,
  });
});

test("asking for the accounts of no one gives none, and asks nobody", async () => {
  const { connectedAccounts } = api.client();
  await expect(connectedAccounts.list({ userIds: [] })).resolves.toEqual({
    items: [],
    totalPages: 0,
    totalItems: 0,
  });
  expect(api.requests).toHaveLength(0);
});

test.each([[""], [" "], ["Doe, Jane"]])(
  "the user id %j is refused in a filter, where it would match other users",
  async (userId) => {
    const { connectedAccounts } = api.client();
    const error = await rejection(connectedAccounts.list({ userIds: ["user_1", userId] }));
    expect(error).toMatchObject({ code: "invalid_options" });
    expect(api.requests).toHaveLength(0);
  },
);

test("an account is labelled, disabled, enabled and deleted", async () => {
  api.answers(json({ success: true }));
  const { connectedAccounts } = api.client();
  await expect(connectedAccounts.setAlias("ca_1", "Home")).resolves.toBeUndefined();
  await connectedAccounts.setAlias("ca_1", "");
  await connectedAccounts.disable("ca_1");
  await connectedAccounts.enable("ca_1");
  await connectedAccounts.delete("ca/1");
  expect(api.requests.map(({ method, path, body }) => [method, path, body])).toEqual([
    ["PATCH", "/connected_accounts/ca_1", { alias: "Home" }],
    ["PATCH", "/connected_accounts/ca_1", { alias: "" }],
    ["PATCH", "/connected_accounts/ca_1/status", { enabled: false }],
    ["PATCH", "/connected_accounts/ca_1/status", { enabled: true }],
    ["DELETE", "/connected_accounts/ca%2F1", undefined],
  ]);
});

test("an empty answer (204) to a change is a yes", async () => {
  api.answers(new Response(null, { status: 204 }));
  await expect(api.client().connectedAccounts.delete("ca_1")).resolves.toBeUndefined();
});

test.each([
  ["a login page", new Response("<html>Sign in</html>")],
  ["a denial", json({ success: false })],
])("%s is no yes", async (_, answer) => {
  api.answers(answer);
  const error = await rejection(api.client().connectedAccounts.delete("ca_1"));
  expect(error).toMatchObject({ code: "invalid_response" });
});

test("auth configs are listed and read, without their credentials", async () => {
  const { is_composio_managed: _, ...older } = {
    ...wireAuthConfig,
    type: "custom",
    status: "DISABLED",
  };
  api.answers(json(wirePage([wireAuthConfig, older])), json(wireAuthConfig));
  const { authConfigs } = api.client();
  const page = await authConfigs.list({
    toolkitSlug: "github",
    isComposioManaged: false,
    limit: 5,
  });
  const config = {
    id: "ac_1",
    name: "github-1",
    toolkit: { slug: "github" },
    mode: "OAUTH2",
    authScheme: "OAUTH2",
    isComposioManaged: true,
    isDisabled: false,
  };
  expect(page.items).toEqual([config, { ...config, isComposioManaged: false, isDisabled: true }]);
  expect(api.requests[0]).toMatchObject({
    path: "/auth_configs",
    query: { toolkit_slug: "github", is_composio_managed: "false", limit: "5" },
  });
  expect(await authConfigs.get("ac_1")).toEqual(config);
  expect(api.requests[1]?.path).toBe("/auth_configs/ac_1");
});
