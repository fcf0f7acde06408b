// @vitest-environment node
import { describe, expect, test } from "vitest";
import { mockApi, ORIGIN, readPath } from "../fixtures/mockApi.ts";
import { runMeta } from "./metaTools.ts";

const api = mockApi();

const manage = (session: string, toolkits: unknown[], rest: object = {}) =>
  runMeta(api, session, "MANAGE_CONNECTIONS", { toolkits, ...rest });

/** Approves the link that a result hands out. */
async function approve(redirectUrl: unknown): Promise<void> {
  const token = String(redirectUrl).split("/").at(-1);
  const done = await api.post(`/__mock__/links/${token}/complete`, { outcome: "approve" });
  expect(done.status).toBe(200);
}

test("a toolkit that is not connected gets a link, which connects the session's user", async () => {
  const session = await api.session("ann", {
    manage_connections: { callback_url: "https://app.test/done" },
  });
  const { at, error } = await manage(session, ["gmail"]);
  expect(error).toBeNull();
  const account = String(at("results.gmail.connected_account_id"));
  expect(at("results.gmail")).toMatchObject({
    toolkit: "gmail",
    status: "initiated",
    has_active_connection: false,
    redirect_url: expect.stringMatching(new RegExp(`^${ORIGIN}/link/ln_`)),
    auth_config_id: expect.stringMatching(/^ac_/),
    was_reinitiated: false,
    error_message: null,
  });
  expect(at("results.gmail.instruction")).toContain(String(at("results.gmail.redirect_url")));
  expect((await api.get(`/connected_accounts/${account}`)).body).toMatchObject({
    user_id: "ann",
    status: "INITIALIZING",
    toolkit: { slug: "gmail" },
  });
  const link = (await api.get("/__mock__/state")).list("links")[0];
  expect(link).toMatchObject({ sessionId: session, callbackUrl: "https://app.test/done" });

  await approve(at("results.gmail.redirect_url"));
  const again = await manage(session, ["gmail"]);
  expect(again.at("results.gmail")).toMatchObject({
    status: "active",
    has_active_connection: true,
    connected_account_id: account,
    redirect_url: null,
  });
  const run = await api.post(`/tool_router/session/${session}/execute`, {
    tool_slug: "GMAIL_LIST",
  });
  expect(readPath(run.body, "data.account.id")).toBe(account);
});

test("each toolkit is answered for itself, and counted", async () => {
  const session = await api.session("ann", { toolkits: { disable: ["github"] } });
  await api.connect(session, "gmail");
  const { at, error } = await manage(session, [
    "gmail",
    "exa",
    "hackernews",
    "github",
    "twitter",
    "nowhere",
  ]);
  expect(error).toBeNull();
  const status = (toolkit: string) => at(`results.${toolkit}.status`);
  expect(status("gmail")).toBe("active");
  expect(status("exa")).toBe("initiated");
  expect(at("results.hackernews")).toMatchObject({ status: "active", redirect_url: null });
  for (const toolkit of ["github", "twitter", "nowhere"]) {
    expect(at(`results.${toolkit}`)).toMatchObject({
      status: "failed",
      redirect_url: null,
      connected_account_id: null,
      error_message: expect.stringContaining(toolkit),
    });
  }
  expect(at("summary")).toEqual({
    total_toolkits: 6,
    active_connections: 2,
    initiated_connections: 1,
    failed_connections: 3,
  });
});

test("reinitiate_all starts over, also where a connection works, which lives on until then", async () => {
  const session = await api.session("ann");
  const before = await api.connect(session, "gmail");
  const { at } = await manage(session, ["gmail", "exa"], { reinitiate_all: true });
  expect(at("results.gmail")).toMatchObject({
    status: "initiated",
    was_reinitiated: true,
    has_active_connection: true,
  });
  expect(at("results.exa.was_reinitiated")).toBe(false);
  expect(at("results.gmail.connected_account_id")).not.toBe(before);
});

test("links are made on the session's own auth config", async () => {
  const made = await api.post("/auth_configs", { toolkit: { slug: "gmail" } });
  const own = made.text("auth_config.id");
  const session = await api.session("ann", { auth_configs: { gmail: own } });
  await api.connect(await api.session("ann"), "gmail");
  const { at } = await manage(session, ["gmail"]);
  expect(at("results.gmail")).toMatchObject({ status: "initiated", auth_config_id: own });
});

test("a pinned toolkit has its pin or nothing", async () => {
  const account = await api.connect(await api.session("ann"), "gmail");
  const session = await api.session("ann", { connected_accounts: { gmail: account } });
  expect((await manage(session, ["gmail"])).at("results.gmail")).toMatchObject({
    status: "active",
    connected_account_id: account,
  });
  await api.delete(`/connected_accounts/${account}`);
  expect((await manage(session, ["gmail"])).at("results.gmail")).toMatchObject({
    status: "failed",
    error_message: expect.stringContaining("already defined"),
  });
});

describe("in a session that takes several accounts", () => {
  const several = { multi_account: { enable: true, max_accounts_per_toolkit: 2 } };

  test("one more can be added under a name, up to as many as it takes", async () => {
    const session = await api.session("ann", several);
    await api.connect(session, "gmail");
    const add = (alias: string) => manage(session, [{ name: "gmail", action: "add", alias }]);
    const { at } = await add("work");
    expect(at("results.gmail.status")).toBe("initiated");
    await approve(at("results.gmail.redirect_url"));
    expect((await add("home")).at("results.gmail")).toMatchObject({
      status: "failed",
      error_message: expect.stringContaining("2"),
      has_active_connection: true,
    });

    const listed = await manage(session, [{ name: "gmail", action: "list" }]);
    expect(listed.at("results.gmail.accounts")).toMatchObject([
      { alias: null, status: "ACTIVE", is_default: false },
      { alias: "work", status: "ACTIVE", is_default: true },
    ]);
  });

  test("accounts can be renamed and removed, by id, alias or word id", async () => {
    const session = await api.session("ann", several);
    const account = await api.connect(session, "gmail");
    const change = async (rest: object) =>
      (await manage(session, [{ name: "gmail", ...rest }])).at("results.gmail");
    expect(await change({ action: "rename", account_id: account, alias: "work" })).toMatchObject({
      status: "renamed",
      accounts: [{ id: account, alias: "work" }],
    });
    expect(await change({ action: "remove", account_id: "work" })).toMatchObject({
      status: "removed",
      connected_account_id: account,
      has_active_connection: false,
      accounts: [],
    });
    expect((await api.get(`/connected_accounts/${account}`)).status).toBe(404);
    expect(await change({ action: "remove", account_id: account })).toMatchObject({
      status: "failed",
      error_message: expect.stringContaining("account_id"),
    });
  });

  test("another user's accounts are out of reach", async () => {
    const bobs = await api.connect(await api.session("bob"), "gmail");
    const session = await api.session("ann", several);
    for (const action of ["rename", "remove"]) {
      const { at } = await manage(session, [{ name: "gmail", action, account_id: bobs }]);
      expect(at("results.gmail.status")).toBe("failed");
    }
    const { at } = await manage(session, [{ name: "gmail", action: "list" }]);
    expect(at("results.gmail.accounts")).toEqual([]);
    expect((await api.get(`/connected_accounts/${bobs}`)).body).toMatchObject({ alias: null });
  });

  test("removal can be switched off, and is not offered then", async () => {
    const actionsOf = async (session: string) => {
      const listed = await api.get(`/tool_router/session/${session}/tools?limit=500`);
      const tool = listed
        .list("items")
        .find((item) => readPath(item, "slug") === "COMPOSIO_MANAGE_CONNECTIONS");
      return readPath(tool, "input_parameters.properties.toolkits.items.properties.action.enum");
    };
    expect(await actionsOf(await api.session("ann", several))).toContain("remove");

    const session = await api.session("ann", {
      ...several,
      manage_connections: { enable_connection_removal: false },
    });
    const account = await api.connect(session, "gmail");
    expect(await actionsOf(session)).not.toContain("remove");
    const { at } = await manage(session, [
      { name: "gmail", action: "remove", account_id: account },
    ]);
    expect(at("results.gmail")).toMatchObject({ status: "failed" });
    expect((await api.get(`/connected_accounts/${account}`)).status).toBe(200);
  });
});
