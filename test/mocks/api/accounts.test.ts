// @vitest-environment node
import { describe, expect, test } from "vitest";
import { type Answer, mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();

const ids = (answer: Answer) => answer.list("items").map((item) => readPath(item, "id"));

describe("the list of accounts", () => {
  test("takes every filter, alone and together", async () => {
    const ann = await api.session("ann");
    const bob = await api.session("bob");
    const annsGmail = await api.connect(ann, "gmail");
    const annsGithub = await api.connect(ann, "github");
    const bobsGmail = await api.connect(bob, "gmail");
    await api.patch(`/connected_accounts/${annsGithub}/status`, { enabled: false });
    const config = (await api.get(`/connected_accounts/${annsGmail}`)).text("auth_config.id");
    const list = async (query: string) => ids(await api.get(`/connected_accounts?${query}`));

    expect(await list("")).toEqual([bobsGmail, annsGithub, annsGmail]);
    expect(await list("user_ids=ann")).toEqual([annsGithub, annsGmail]);
    expect(await list("user_ids=ann,bob&toolkit_slugs=gmail")).toEqual([bobsGmail, annsGmail]);
    expect(await list("user_ids=ann&user_ids=bob&toolkit_slugs=github")).toEqual([annsGithub]);
    expect(await list("statuses=INACTIVE")).toEqual([annsGithub]);
    expect(await list("statuses=ACTIVE,INACTIVE&user_ids=ann")).toEqual([annsGithub, annsGmail]);
    expect(await list(`auth_config_ids=${config}`)).toEqual([bobsGmail, annsGmail]);
    expect(await list(`user_ids=ann&connected_account_ids=${annsGmail},${bobsGmail}`)).toEqual([
      annsGmail,
    ]);
    expect(await list("user_ids=")).toEqual([]);
    expect(await list("user_ids=ann&order_by=created_at&order_direction=asc")).toEqual([
      annsGmail,
      annsGithub,
    ]);
    expect(await api.get("/connected_accounts?statuses=CONNECTED")).toMatchObject({ status: 400 });
  });

  test("comes in pages", async () => {
    const ann = await api.session("ann");
    for (let count = 0; count < 5; count += 1) await api.connect(ann, "gmail");
    const first = await api.get("/connected_accounts?user_ids=ann&limit=2");
    expect(first.body).toMatchObject({ total_items: 5, total_pages: 3, current_page: 1 });
    const second = await api.get(
      `/connected_accounts?user_ids=ann&cursor=${first.text("next_cursor")}`,
    );
    expect(second.list("items")).toHaveLength(2);
    expect(new Set([...ids(first), ...ids(second)]).size).toBe(4);
  });
});

describe("an alias", () => {
  async function twoAccounts() {
    const ann = await api.session("ann");
    return [await api.connect(ann, "gmail"), await api.connect(ann, "gmail")] as const;
  }
  const label = (id: string, alias: string) => api.patch(`/connected_accounts/${id}`, { alias });
  const aliasOf = async (id: string) =>
    readPath((await api.get(`/connected_accounts/${id}`)).body, "alias");

  test("labels an account, and an empty one clears it", async () => {
    const [first] = await twoAccounts();
    expect(await label(first, "work")).toMatchObject({
      status: 200,
      body: { id: first, status: "ACTIVE", success: true },
    });
    expect(await aliasOf(first)).toBe("work");
    await label(first, "");
    expect(await aliasOf(first)).toBeNull();
  });

  test("is unique per user and toolkit, and free again when cleared or deleted", async () => {
    const [first, second] = await twoAccounts();
    await label(first, "work");
    expect(await label(second, "work")).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(/alias "work" is already used/) } },
    });
    expect(await aliasOf(second)).toBeNull();
    expect((await label(first, "work")).status).toBe(200);

    const github = await api.connect(await api.session("ann"), "github");
    const bobs = await api.connect(await api.session("bob"), "gmail");
    expect((await label(github, "work")).status).toBe(200);
    expect((await label(bobs, "work")).status).toBe(200);

    await api.delete(`/connected_accounts/${first}`);
    expect((await label(second, "work")).status).toBe(200);
  });

  test("can come with the link, which keeps it until it is over", async () => {
    const ann = await api.session("ann");
    const link = (alias: string) =>
      api.post(`/tool_router/session/${ann}/link`, { toolkit: "gmail", alias });
    const denied = await link("work");
    const account = denied.text("connected_account_id");
    // Whoever asked first does not lose it in silence.
    expect(await link("work")).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining(account) } },
    });
    expect(await aliasOf(account)).toBe("work");
    await api.post(`/__mock__/links/${denied.text("link_token")}/complete`, { outcome: "deny" });
    const finished = await link("work");
    expect(finished.status).toBe(201);
    await api.post(`/__mock__/links/${finished.text("link_token")}/complete`, {
      outcome: "approve",
    });
    expect(await aliasOf(finished.text("connected_account_id"))).toBe("work");
    expect(await link("work")).toMatchObject({ status: 400 });
  });
});

test("a disabled account is INACTIVE, can't run, and keeps its place when enabled again", async () => {
  const ann = await api.session("ann");
  const older = await api.connect(ann, "gmail");
  const newer = await api.connect(ann, "gmail");
  const used = async () => {
    const answer = await api.post(`/tool_router/session/${ann}/execute`, {
      tool_slug: "GMAIL_LIST",
    });
    return readPath(answer.body, "data.account.id");
  };
  expect(await used()).toBe(newer);
  expect(await api.patch(`/connected_accounts/${newer}/status`, { enabled: false })).toMatchObject({
    status: 200,
    body: { success: true },
  });
  expect(await api.get(`/connected_accounts/${newer}`)).toMatchObject({
    body: { status: "INACTIVE", is_disabled: true, state: { val: { status: "INACTIVE" } } },
  });
  expect(await used()).toBe(older);

  await api.patch(`/connected_accounts/${older}/status`, { enabled: false });
  await api.patch(`/connected_accounts/${newer}/status`, { enabled: true });
  await api.patch(`/connected_accounts/${older}/status`, { enabled: true });
  expect(await used()).toBe(newer);
});

test("a deleted account is gone, and the one before it is used", async () => {
  const ann = await api.session("ann");
  const older = await api.connect(ann, "gmail");
  const newer = await api.connect(ann, "gmail");
  expect(await api.delete(`/connected_accounts/${newer}`)).toMatchObject({
    status: 200,
    body: { success: true },
  });
  expect((await api.get(`/connected_accounts/${newer}`)).status).toBe(404);
  expect((await api.delete(`/connected_accounts/${newer}`)).status).toBe(404);
  expect(ids(await api.get("/connected_accounts?user_ids=ann"))).toEqual([older]);
  const page = await api.get(`/tool_router/session/${ann}/toolkits?toolkits=gmail`);
  expect(readPath(page.body, "items.0.connected_account.id")).toBe(older);
});

test("accounts outlive the session, and other users don't see them", async () => {
  const first = await api.session("ann");
  const account = await api.connect(first, "gmail");
  await api.delete(`/tool_router/session/${first}`);
  const shown = async (user: string) => {
    const id = await api.session(user);
    const page = await api.get(`/tool_router/session/${id}/toolkits?toolkits=gmail`);
    return readPath(page.body, "items.0.connected_account");
  };
  expect(await shown("ann")).toMatchObject({ id: account, status: "ACTIVE" });
  expect(await shown("team:acme/ann")).toBeNull();
});

test("each status is in the answer's state as its scheme knows it", async () => {
  for (const status of [
    "INITIALIZING",
    "INITIATED",
    "ACTIVE",
    "FAILED",
    "EXPIRED",
    "INACTIVE",
    "REVOKED",
  ]) {
    const oauth = await api.post("/__mock__/accounts", {
      user_id: "ann",
      toolkit: "gmail",
      status,
    });
    expect(oauth).toMatchObject({
      status: 201,
      body: { status, state: { authScheme: "OAUTH2", val: { status } } },
    });
    const typed = await api.post("/__mock__/accounts", { user_id: "ann", toolkit: "exa", status });
    expect(typed).toMatchObject({
      status: 201,
      body: { status, state: { authScheme: "API_KEY" } },
    });
  }
});

test("credentials that a user typed are changed one by one, and not together with a label that is taken", async () => {
  const config = await api.post("/auth_configs", {
    toolkit: { slug: "exa" },
    auth_config: { type: "use_custom_auth", authScheme: "API_KEY" },
  });
  const connect = async (alias: string) =>
    (
      await api.post("/connected_accounts", {
        auth_config: { id: config.text("auth_config.id") },
        connection: {
          user_id: "ann",
          alias,
          state: { authScheme: "API_KEY", val: { api_key: "first-key", region: "eu-central" } },
        },
      })
    ).text("id");
  const account = await connect("main");
  await connect("other");
  const change = (body: object) => api.patch(`/connected_accounts/${account}`, body);
  const held = async () =>
    readPath((await api.get(`/connected_accounts/${account}`)).body, "state");
  const key = (authScheme: string, val: object) => ({ connection: { state: { authScheme, val } } });

  expect(await held()).toEqual({
    authScheme: "API_KEY",
    val: { status: "ACTIVE", api_key: "firs...", region: "eu-c..." },
  });
  const changed = { authScheme: "API_KEY", val: { status: "ACTIVE", api_key: "next..." } };
  expect((await change(key("API_KEY", { api_key: "next-key-1", region: null }))).status).toBe(200);
  expect(await held()).toEqual(changed);

  expect(await change(key("BASIC", { password: "secret" }))).toMatchObject({
    status: 400,
    body: { error: { errors: ["connection.state.authScheme: must be API_KEY"] } },
  });
  const taken = await change({ ...key("API_KEY", { api_key: "third-key" }), alias: "other" });
  expect(taken.status).toBe(400);
  expect(await held()).toEqual(changed);
});

describe("refreshing an account", () => {
  const refresh = (id: string) => api.post(`/connected_accounts/${id}/refresh`);

  test("leaves one that works as it is", async () => {
    const id = await api.connect(await api.session("ann"), "github");
    expect(await refresh(id)).toMatchObject({
      status: 200,
      body: { id, status: "ACTIVE", redirect_url: null },
    });
  });

  test("says where one that waits is connected", async () => {
    const session = await api.session("ann");
    const link = await api.post(`/tool_router/session/${session}/link`, { toolkit: "github" });
    const id = link.text("connected_account_id");
    expect((await refresh(id)).body).toEqual({
      id,
      status: "INITIALIZING",
      redirect_url: link.text("redirect_url"),
    });
  });

  test("is refused for one that is over, and for one that there is not", async () => {
    const id = await api.connect(await api.session("ann"), "github");
    await api.post(`/connected_accounts/${id}/revoke`);
    expect(await refresh(id)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining("REVOKED") } },
    });
    expect(await refresh("ca_none")).toMatchObject({ status: 404 });
  });
});
