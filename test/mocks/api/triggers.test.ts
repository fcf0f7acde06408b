// @vitest-environment node
import { describe, expect, test } from "vitest";
import { catalog } from "../../../mocks/catalog/index.ts";
import { mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi({ catalog });

/** A user with an account, and its id. */
async function connected(user: string, toolkit = "github") {
  return (await api.post("/__mock__/accounts", { user_id: user, toolkit })).text("id");
}
const config = { owner: "octocat", repo: "hello-world" };
const upsert = (body: object, slug = "GITHUB_COMMIT_EVENT") =>
  api.post(`/trigger_instances/${slug}/upsert`, { trigger_config: config, ...body });
async function watched(user: string): Promise<string> {
  await connected(user);
  return (await upsert({ user_id: user })).text("trigger_id");
}
async function active(query = ""): Promise<unknown[]> {
  const answer = await api.get(`/trigger_instances/active${query}`);
  return answer.list("items").map((item) => readPath(item, "id"));
}

describe("trigger types", () => {
  test("are listed by toolkit, page by page, and read by slug in any case", async () => {
    const all = await api.get("/triggers_types?limit=5");
    expect(all.list("items")).toHaveLength(5);
    const slugs = await api.get("/triggers_types/list/enum");
    expect(slugs.body).toHaveLength(Number(readPath(all.body, "total_items")));
    const ofGithub = await api.get("/triggers_types?toolkit_slugs=GITHUB&toolkit_slugs=exa");
    expect(ofGithub.list("items").length).toBeGreaterThan(1);
    for (const item of ofGithub.list("items")) {
      expect(item).toMatchObject({ toolkit: { slug: "github" }, type: "webhook" });
    }
    expect((await api.get("/triggers_types/github_commit_event")).body).toMatchObject({
      slug: "GITHUB_COMMIT_EVENT",
      config: { type: "object", required: ["owner", "repo"] },
      payload: { type: "object" },
    });
    expect((await api.get("/triggers_types/NOPE")).status).toBe(404);
    expect((await api.get("/toolkits/github")).body).toMatchObject({
      meta: { triggers_count: ofGithub.list("items").length },
    });
  });
});

describe("triggers", () => {
  test("watch an account, or the user's newest, and are made once", async () => {
    const first = await connected("ann");
    const newest = await connected("ann");
    const made = await upsert({ user_id: "ann" }, "github_commit_event");
    expect(made.status).toBe(201);
    const again = await upsert({ connected_account_id: newest });
    expect(again).toMatchObject({ status: 200, body: made.body });
    expect((await upsert({ connected_account_id: first })).status).toBe(201);
    const other = { ...config, repo: "another" };
    expect((await upsert({ user_id: "ann", trigger_config: other })).status).toBe(201);
    const listed = await api.get(
      `/trigger_instances/active?trigger_ids=${made.text("trigger_id")}`,
    );
    expect(listed.list("items")).toEqual([
      expect.objectContaining({
        trigger_name: "GITHUB_COMMIT_EVENT",
        connected_account_id: newest,
        user_id: "ann",
        trigger_config: config,
        disabled_at: null,
      }),
    ]);
  });

  test("are listed by whose they are: no user sees another's", async () => {
    const [ann, bob] = [await watched("ann"), await watched("bob")];
    expect(await active()).toEqual([bob, ann]);
    expect(await active("?user_ids=ann")).toEqual([ann]);
    expect(await active(`?user_ids=bob&trigger_ids=${ann}`)).toEqual([]);
    expect(await active("?user_ids=carol")).toEqual([]);
    expect(await active("?trigger_names=github_commit_event&limit=1")).toEqual([bob]);
    const account = (await api.get("/connected_accounts?user_ids=ann")).text("items.0.id");
    expect(await active(`?connected_account_ids=${account}`)).toEqual([ann]);
    expect(await active(`?connectedAccountIds[]=${account}`)).toEqual([ann]);
    const authConfig = (await api.get("/auth_configs")).text("items.0.id");
    expect(await active(`?auth_config_ids=${authConfig}`)).toEqual([bob, ann]);
    // Nor makes one on another's account.
    expect(await upsert({ user_id: "bob", connected_account_id: account })).toMatchObject({
      status: 400,
      body: { error: { errors: ["connected_account_id: must be an account of the user"] } },
    });
  });

  test("are disabled, enabled and deleted, and go with their account", async () => {
    const id = await watched("ann");
    const set = (status: string) => api.patch(`/trigger_instances/manage/${id}`, { status });
    expect((await set("disable")).body).toEqual({ status: "success" });
    expect(await active()).toEqual([]);
    expect(await active("?show_disabled=true")).toEqual([id]);
    expect((await api.post(`/__mock__/triggers/${id}/fire`, {})).status).toBe(409);
    await set("enable");
    expect(await active()).toEqual([id]);
    expect((await api.delete(`/trigger_instances/manage/${id}`)).body).toEqual({ trigger_id: id });
    expect((await set("enable")).status).toBe(404);
    const another = await watched("bob");
    const account = (await api.get("/connected_accounts?user_ids=bob")).text("items.0.id");
    await api.delete(`/connected_accounts/${account}`);
    expect(await active("?show_disabled=true")).toEqual([]);
    expect((await api.post(`/__mock__/triggers/${another}/fire`, {})).status).toBe(404);
  });

  test.each([
    ["trigger_config.repo: is required", { trigger_config: { owner: "octocat" } }],
    ["trigger_config.repo: must be a string", { trigger_config: { ...config, repo: 1 } }],
    ["connected_account_id: is required without user_id", { user_id: undefined }],
    ["other: there is no such field", { other: 1 }],
  ])("say what is wrong: %s", async (problem, body) => {
    await connected("ann");
    const answer = await upsert({ user_id: "ann", ...body });
    expect(answer).toMatchObject({ status: 400, body: { error: { errors: [problem] } } });
  });

  test("need an account that is there, active, and of their toolkit", async () => {
    expect((await upsert({ user_id: "ann" })).body).toMatchObject({ error: { code: 1803 } });
    expect((await upsert({ connected_account_id: "ca_none" })).status).toBe(404);
    const gmail = await connected("ann", "gmail");
    expect((await upsert({ connected_account_id: gmail })).status).toBe(400);
    const github = await connected("ann");
    await api.patch(`/connected_accounts/${github}/status`, { enabled: false });
    expect((await upsert({ connected_account_id: github })).status).toBe(400);
    expect((await upsert({ user_id: "ann" }, "NOPE_EVENT")).status).toBe(404);
  });
});

describe("an event", () => {
  test("is kept, with the type's example or what the test says", async () => {
    const id = await watched("ann");
    const fired = await api.post(`/__mock__/triggers/${id}/fire`, {});
    expect(fired).toMatchObject({
      status: 200,
      body: {
        id: expect.stringMatching(/^msg_[\da-f-]{36}$/),
        trigger_id: id,
        trigger_slug: "GITHUB_COMMIT_EVENT",
        user_id: "ann",
        payload: { author: "octocat" },
        deliveries: [],
      },
    });
    const payload = { message: "Fix" };
    const second = await api.post("/__mock__/triggers/GITHUB_COMMIT_EVENT/fire", { payload });
    expect(second.body).toMatchObject({ trigger_id: id, payload });
    const events = await api.get(`/__mock__/trigger_events?trigger_id=${id}`);
    expect(events.list("items")).toEqual([second.body, fired.body]);
    expect((await api.get("/__mock__/trigger_events?trigger_id=ti_x")).list("items")).toEqual([]);
  });

  test("does not happen in an account that can't be read", async () => {
    const id = await watched("ann");
    const account = (await api.get("/connected_accounts?user_ids=ann")).text("items.0.id");
    await api.post(`/connected_accounts/${account}/revoke`, {});
    expect((await api.post(`/__mock__/triggers/${id}/fire`, {})).status).toBe(409);
  });
});

describe("webhooks", () => {
  const subscription = {
    webhook_url: "https://app.test/hook",
    enabled_events: ["composio.trigger.message"],
  };

  test("are subscribed, read, changed, given another secret, and deleted", async () => {
    const made = await api.post("/webhook_subscriptions", subscription);
    expect(made).toMatchObject({ status: 201, body: { ...subscription, version: "V3" } });
    const path = `/webhook_subscriptions/${made.text("id")}`;
    expect((await api.get(path)).body).toEqual(made.body);
    expect((await api.get("/webhook_subscriptions")).body).toMatchObject({ items: [made.body] });
    expect((await api.patch(path, { version: "V1" })).body).toMatchObject({
      ...subscription,
      version: "V1",
    });
    const rotated = await api.post(`${path}/rotate_secret`);
    expect(rotated.text("secret")).not.toBe(made.text("secret"));
    expect((await api.get(path)).text("secret")).toBe(rotated.text("secret"));
    expect((await api.delete(path)).body).toEqual({ success: true });
    expect((await api.get(path)).status).toBe(404);
    expect((await api.get("/webhook_subscriptions/event_types")).list("items")).toHaveLength(3);
  });

  test.each([
    { webhook_url: "http://app.test/hook" },
    { webhook_url: "/hook" },
    { webhook_url: "javascript:alert(1)" },
    { webhook_url: "http://127.0.0.1.evil.test/" },
    { enabled_events: [] },
    { enabled_events: ["composio.other"] },
    { version: "V4" },
  ])("are refused: %j", async (change) => {
    const answer = await api.post("/webhook_subscriptions", { ...subscription, ...change });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 10400 } } });
    expect(answer.list("error.errors")).toEqual([
      expect.stringMatching(`^${Object.keys(change)[0]}`),
    ]);
  });
});
