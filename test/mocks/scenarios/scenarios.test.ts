// @vitest-environment node
import { describe, expect, test } from "vitest";
import { scenarios } from "../../../mocks/index.ts";
import { mockApi, ORIGIN, readPath } from "../fixtures/mockApi.ts";

const api = mockApi({ catalog: undefined });

const start = async (scenario: string) => {
  const answer = await api.post("/__mock__/reset", { scenario });
  expect(answer.status).toBe(200);
};

const execute = (session: string, tool_slug: string, account?: string) =>
  api.post(`/tool_router/session/${session}/execute`, { tool_slug, account });

/** The account of a toolkit in a session, as `id status`. */
async function shown(session: string, toolkit: string): Promise<string | null> {
  const page = await api.get(`/tool_router/session/${session}/toolkits?toolkits=${toolkit}`);
  const account = readPath(page.list("items")[0], "connected_account");
  return account === null
    ? null
    : `${String(readPath(account, "id"))} ${String(readPath(account, "status"))}`;
}

async function statuses(userId: string): Promise<string[]> {
  const list = await api.get(`/connected_accounts?user_ids=${userId}&limit=100`);
  return list
    .list("items")
    .map((item) => `${String(readPath(item, "toolkit.slug"))} ${String(readPath(item, "status"))}`)
    .toSorted();
}

test.each(Object.entries(scenarios))("%s starts, and says what it is", async (name, scenario) => {
  await start(name);
  expect(scenario.description).toMatch(/^\w.*\.$/);
  expect((await api.get("/__mock__/state")).text("scenario")).toBe(name);
  const session = await api.session("user_123");
  expect((await api.get(`/tool_router/session/${session}/toolkits`)).status).toBe(200);
});

test("empty has nobody", async () => {
  await start("empty");
  const state = await api.get("/__mock__/state");
  for (const table of ["sessions", "connectedAccounts", "authConfigs", "links", "executions"]) {
    expect(state.list(table)).toEqual([]);
  }
});

test("scoped-keys has keys that lack permissions", async () => {
  await start("scoped-keys");
  const status = async (path: string) => {
    const headers = { "x-api-key": "ak_catalog" };
    return (await api.send(`${ORIGIN}/api/v3.1${path}`, { headers })).status;
  };
  expect(await status("/toolkits")).toBe(200);
  expect(await status("/auth_configs")).toBe(403);
});

test("returning-user has apps that work, and one to connect again", async () => {
  await start("returning-user");
  expect(await statuses("user_123")).toEqual([
    "exa ACTIVE",
    "github ACTIVE",
    "gmail ACTIVE",
    "googlecalendar ACTIVE",
    "notion EXPIRED",
    "slack ACTIVE",
  ]);
  const session = await api.session("user_123");
  const connected = await api.get(`/tool_router/session/${session}/toolkits?is_connected=true`);
  expect(connected.list("items")).toHaveLength(5);
  expect(await statuses("user_456")).toEqual(["gmail ACTIVE"]);
});

describe("many-accounts", () => {
  test("has a session that asks which account, and takes aliases for an answer", async () => {
    await start("many-accounts");
    const asked = await execute("trs_many_choose", "GMAIL_LIST_LABELS");
    expect(asked).toMatchObject({ status: 400 });
    expect(asked.text("error.message")).toMatch(/home.*ca_gmail_home/);
    expect(await execute("trs_many_choose", "GMAIL_LIST_LABELS", "home")).toMatchObject({
      status: 200,
      body: { data: { account: { id: "ca_gmail_home" } } },
    });
  });

  test("has a session with several pins, the newest of which is used", async () => {
    await start("many-accounts");
    expect(await shown("trs_many_pinned", "gmail")).toBe("ca_gmail_home ACTIVE");
    expect(await shown("trs_many_pinned", "github")).toBe("ca_github_lantern ACTIVE");
    expect(await execute("trs_many_pinned", "GMAIL_LIST_LABELS", "ca_gmail_last")).toMatchObject({
      status: 400,
      body: { error: { code: 4302 } },
    });
  });
});

describe("everything-broken", () => {
  test("has an account in every status", async () => {
    await start("everything-broken");
    const found = new Set((await statuses("user_123")).map((text) => text.split(" ")[1]));
    expect([...found].toSorted()).toEqual([
      "ACTIVE",
      "EXPIRED",
      "FAILED",
      "INACTIVE",
      "INITIALIZING",
      "INITIATED",
      "REVOKED",
    ]);
  });

  test("has a session all of whose pins are dead, while others of the user's accounts work", async () => {
    await start("everything-broken");
    const session = await api.get("/tool_router/session/trs_broken_pins");
    const pins = Object.keys(Object(readPath(session.body, "config.connected_accounts")));
    expect(pins).toHaveLength(5);
    const tools = {
      gmail: "GMAIL_LIST_LABELS",
      github: "GITHUB_PULLS_LIST",
      slack: "SLACK_USERS_LIST",
      googledrive: "GOOGLEDRIVE_LIST_FILES",
      outlook: "OUTLOOK_OUTLOOK_LIST_EVENTS",
    };
    expect(pins.toSorted()).toEqual(Object.keys(tools).toSorted());
    for (const tool of Object.values(tools)) {
      const refused = await execute("trs_broken_pins", tool);
      expect(refused).toMatchObject({ status: 400, body: { error: { code: 4302 } } });
      const log = await api.get(`/__mock__/executions/${refused.text("error.request_id")}`);
      expect(log.body).toMatchObject({ rule: "connectedAccounts" });
    }
    expect(await shown("trs_broken_pins", "gmail")).toBe("ca_broken_gmail EXPIRED");
    expect(await shown("trs_broken_pins", "outlook")).toBeNull();
    expect((await execute(await api.session("user_123"), "GMAIL_LIST_LABELS")).status).toBe(200);
  });
});

describe("enterprise-own-oauth", () => {
  test("has a session whose own auth configs decide", async () => {
    await start("enterprise-own-oauth");
    expect(await shown("trs_enterprise", "github")).toBe("ca_enterprise_github ACTIVE");
    const ran = await execute("trs_enterprise", "GITHUB_PULLS_LIST");
    expect((await api.get(`/__mock__/executions/${ran.text("log_id")}`)).body).toMatchObject({
      rule: "authConfigs",
      auth_config_id: "ac_enterprise_github",
      connected_account_id: "ca_enterprise_github",
    });
    const plain = await api.session("user_123");
    expect(await shown(plain, "github")).not.toBe("ca_enterprise_github ACTIVE");
  });

  test("connects on the host's own app, also where the platform has none", async () => {
    await start("enterprise-own-oauth");
    const account = await api.connect("trs_enterprise", "twitter");
    expect((await api.get(`/connected_accounts/${account}`)).body).toMatchObject({
      status: "ACTIVE",
      auth_config: { id: "ac_enterprise_x", is_composio_managed: false },
    });
    const without = await api.session("user_123");
    expect(
      await api.post(`/tool_router/session/${without}/link`, { toolkit: "twitter" }),
    ).toMatchObject({ status: 400, body: { error: { code: 4308 } } });
  });
});

describe("10k-toolkits", () => {
  test("has ten thousand, the well-known ones first; one at the very end is connected", async () => {
    await start("10k-toolkits");
    const session = await api.session("user_123");
    const toolkits = (query: string) =>
      api.get(`/tool_router/session/${session}/toolkits?${query}`);
    const first = await toolkits("limit=50");
    expect(first.body).toMatchObject({ total_items: 10_000, total_pages: 200 });
    expect(readPath(first.list("items")[0], "slug")).toBe("gmail");
    const last = await toolkits(`cursor=${btoa("200-50")}`);
    const end = last.list("items").at(-1);
    expect(end).toMatchObject({
      connected_account: { status: "ACTIVE" },
      meta: { logo: expect.stringMatching(/^data:image/) },
    });
    expect((await toolkits("is_connected=true")).list("items")).toHaveLength(2);
    const ran = await execute(session, `${String(readPath(end, "slug")).toUpperCase()}_LIST_POLLS`);
    expect(ran.status).toBe(200);
  });

  test("leaves the usual ones behind, which are back with the next scenario", async () => {
    const total = async () => readPath((await api.get("/toolkits?limit=1")).body, "total_items");
    await start("10k-toolkits");
    expect(await total()).toBe(10_000);
    await start("empty");
    expect(await total()).toBeLessThan(1000);
  });

  test("makes no logo and no tool before it is asked for", () => {
    const toolkits = scenarios["10k-toolkits"].catalog ?? [];
    expect(new Set(toolkits.map(({ slug }) => slug)).size).toBe(10_000);
    for (const toolkit of [toolkits[0], toolkits[9999]]) {
      for (const name of ["logo", "tools"]) {
        expect(Object.getOwnPropertyDescriptor(toolkit, name)).toHaveProperty("get");
      }
    }
  });
});
