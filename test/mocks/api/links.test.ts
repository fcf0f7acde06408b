// @vitest-environment node
import { afterEach, describe, expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";

const START = Date.parse("2026-05-01T09:00:00Z");
const MINUTE = 60_000;
const clock = { now: START };
const api = mockApi({ now: () => clock.now });

afterEach(() => {
  clock.now = START;
});

async function startLink(toolkit = "gmail", input: object = {}) {
  const session = await api.session("ann");
  const link = await api.post(`/tool_router/session/${session}/link`, { toolkit, ...input });
  const token = link.text("link_token");
  const account = link.text("connected_account_id");
  return {
    session,
    link,
    token,
    account,
    read: () => api.get(`/connected_accounts/${account}`),
    /** What the Connect Link page does when it is shown. */
    open: () => api.get(`/__mock__/links/${token}`),
    complete: (outcome: string, credentials?: object) =>
      api.post(`/__mock__/links/${token}/complete`, { outcome, credentials }),
    connectedAccount: async () => {
      const page = await api.get(`/tool_router/session/${session}/toolkits?toolkits=${toolkit}`);
      return readPath(page.body, "items.0.connected_account");
    },
  };
}

describe("a link's account", () => {
  test("is INITIALIZING, then INITIATED when the page opens, then ACTIVE when approved", async () => {
    const { link, token, read, open, complete } = await startLink();
    expect(link).toMatchObject({
      status: 201,
      body: {
        link_token: expect.stringMatching(/^ln_/),
        redirect_url: `https://platform.test/link/${token}`,
        connected_account_id: expect.stringMatching(/^ca_/),
      },
    });
    expect((await read()).body).toMatchObject({ status: "INITIALIZING", status_reason: null });
    await open();
    expect((await read()).body).toMatchObject({
      status: "INITIATED",
      state: { authScheme: "OAUTH2", val: { redirectUrl: link.text("redirect_url") } },
    });
    await complete("approve");
    expect((await read()).body).toMatchObject({
      status: "ACTIVE",
      status_reason: null,
      state: { authScheme: "OAUTH2", val: { status: "ACTIVE", access_token: expect.any(String) } },
    });
  });

  test("is FAILED when denied, and says so", async () => {
    const { read, complete } = await startLink();
    await complete("deny");
    expect((await read()).body).toMatchObject({
      status: "FAILED",
      status_reason: expect.stringContaining("denied"),
    });
  });

  test("is EXPIRED ten minutes on, and the reason tells whether the page was ever opened", async () => {
    const unopened = await startLink();
    const opened = await startLink();
    await opened.open();
    clock.now = START + 10 * MINUTE - 1;
    expect((await unopened.read()).body).toMatchObject({ status: "INITIALIZING" });
    expect((await opened.read()).body).toMatchObject({ status: "INITIATED" });

    clock.now = START + 10 * MINUTE;
    expect((await unopened.read()).body).toMatchObject({
      status: "EXPIRED",
      status_reason: "Connection expired before authorization was started",
    });
    expect((await opened.read()).body).toMatchObject({
      status: "EXPIRED",
      status_reason: "Connection initiation did not complete within 10 minutes",
    });
    expect(await opened.complete("approve")).toMatchObject({ status: 409 });
    expect((await opened.read()).body).toMatchObject({ status: "EXPIRED" });
  });

  test("stays ACTIVE when its link would have run out", async () => {
    const { read, complete } = await startLink();
    await complete("approve");
    clock.now = START + 60 * MINUTE;
    expect((await read()).body).toMatchObject({ status: "ACTIVE" });
  });

  test("shows nowhere but in its own flow until it was active", async () => {
    const { open, complete, connectedAccount } = await startLink();
    expect(await connectedAccount()).toBeNull();
    await open();
    expect(await connectedAccount()).toBeNull();
    await complete("deny");
    expect(await connectedAccount()).toBeNull();
  });
});

describe("a link", () => {
  test("can be finished once", async () => {
    const { complete, read } = await startLink();
    expect((await complete("approve")).status).toBe(200);
    expect(await complete("deny")).toMatchObject({ status: 409 });
    expect((await read()).body).toMatchObject({ status: "ACTIVE" });
  });

  test("can be made to run out", async () => {
    const { complete, read } = await startLink();
    expect((await complete("expire")).body).toMatchObject({ status: "failed" });
    expect((await read()).body).toMatchObject({ status: "EXPIRED" });
  });

  test("gives the host its own parameters back, and the result", async () => {
    const callback = { callback_url: "https://app.test/done?tab=apps&status=old#top" };
    const approved = await startLink("gmail", callback);
    const denied = await startLink("gmail", callback);
    expect((await approved.complete("approve")).body).toMatchObject({
      status: "success",
      connected_account_id: approved.account,
      callback_url: `https://app.test/done?tab=apps&status=success&connected_account_id=${approved.account}#top`,
    });
    expect((await denied.complete("deny")).body).toMatchObject({
      status: "failed",
      callback_url: `https://app.test/done?tab=apps&status=failed&connected_account_id=${denied.account}&error=access_denied#top`,
    });
    expect((await (await startLink()).complete("approve")).body).toMatchObject({
      callback_url: null,
    });
  });

  test("tells its page what to show", async () => {
    const { open, token, account } = await startLink("exa");
    expect((await open()).body).toEqual({
      link_token: token,
      status: "opened",
      connected_account_id: account,
      user_id: "ann",
      app_name: "Your app",
      app_logo: "",
      toolkit: { slug: "exa", name: "Exa", logo: expect.stringMatching(/^data:/) },
      auth_scheme: "API_KEY",
      fields: [expect.objectContaining({ name: "generic_api_key", required: true, secret: true })],
      scopes: [],
      expires_in_ms: 10 * MINUTE,
      callback_url: null,
    });
  });

  test("asks for the toolkit's fields, and says which are missing", async () => {
    const { complete, read } = await startLink("snowflake");
    const refused = await complete("approve", { account_id: " ", username: "me" });
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 10400 } } });
    expect(refused.list("error.errors")).toEqual([
      "account_id: Account is required",
      "password: Password is required",
    ]);
    expect((await read()).body).toMatchObject({ status: "INITIALIZING" });

    const typed = { account_id: "acme", username: "me", password: "a long secret" };
    expect((await complete("approve", { ...typed, unasked: "x" })).status).toBe(200);
    const account = await read();
    expect(account.body).toMatchObject({
      status: "ACTIVE",
      state: { authScheme: "BASIC", val: { status: "ACTIVE" } },
    });
    expect(JSON.stringify(account.body)).not.toContain("a long secret");
    expect(JSON.stringify(account.body)).not.toContain("unasked");
  });

  test("is always a new one, even when the toolkit is connected", async () => {
    const id = await api.session("ann");
    const first = await api.connect(id, "gmail");
    const second = await api.connect(id, "gmail");
    expect(second).not.toBe(first);
  });

  test("can be made on an auth config, and says when it runs out", async () => {
    const made = await api.post("/auth_configs", {
      toolkit: { slug: "twitter" },
      auth_config: { type: "use_custom_auth", authScheme: "OAUTH2", name: "Ours" },
    });
    const link = await api.post("/connected_accounts/link", {
      auth_config_id: made.text("auth_config.id"),
      user_id: "ann",
    });
    expect(link).toMatchObject({
      status: 201,
      body: { expires_at: new Date(START + 10 * MINUTE).toISOString() },
    });
    expect(await api.get(`/connected_accounts/${link.text("connected_account_id")}`)).toMatchObject(
      { body: { auth_config: { id: made.text("auth_config.id"), is_composio_managed: false } } },
    );
  });

  test("of a deleted account is gone", async () => {
    const { account, open, complete } = await startLink();
    await api.delete(`/connected_accounts/${account}`);
    expect((await open()).status).toBe(404);
    expect((await complete("approve")).status).toBe(404);
  });
});
