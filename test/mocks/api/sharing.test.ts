// @vitest-environment node
import { describe, expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();

/** A SHARED account of Ann's that is connected. */
async function shared(acl?: object): Promise<string> {
  const answer = await api.post("/__mock__/accounts", {
    user_id: "ann",
    toolkit: "gmail",
    experimental: { account_type: "SHARED", ...(acl && { acl_config_for_shared: acl }) },
  });
  return answer.text("id");
}

const run = (session: string, account?: string) =>
  api.post(`/tool_router/session/${session}/execute`, { tool_slug: "GMAIL_LIST", account });
const pinned = (user: string, ids: string[]) =>
  api.post("/tool_router/session", { user_id: user, connected_accounts: { gmail: ids } });
const usedBy = async (session: string) => readPath((await run(session)).body, "data.account.id");

describe("a shared account", () => {
  test("is started by a link that says so, and says who may use it", async () => {
    const session = await api.session("ann");
    const experimental = {
      account_type: "SHARED",
      acl_config_for_shared: { allowed_user_ids: ["bob"] },
    };
    const link = await api.post(`/tool_router/session/${session}/link`, {
      toolkit: "gmail",
      experimental,
    });
    const says = {
      account_type: "SHARED",
      acl_config_for_shared: {
        allow_all_users: false,
        allowed_user_ids: ["bob"],
        not_allowed_user_ids: [],
      },
    };
    expect(link).toMatchObject({ status: 201, body: { experimental: says } });
    const id = link.text("connected_account_id");
    expect((await api.get(`/connected_accounts/${id}`)).body).toMatchObject({ experimental: says });
  });

  test("is used by no session by itself, its own user's included", async () => {
    await shared({ allow_all_users: true });
    for (const user of ["ann", "bob"]) {
      const session = await api.session(user);
      expect(await run(session)).toMatchObject({ status: 400, body: { error: { code: 4302 } } });
    }
  });

  test("is used where it is pinned by somebody whom its list allows", async () => {
    const id = await shared({ allowed_user_ids: ["bob"] });
    for (const user of ["ann", "bob"]) {
      const session = await pinned(user, [id]);
      expect(session.status).toBe(201);
      expect(await usedBy(session.text("session_id"))).toBe(id);
    }
    expect(await pinned("eve", [id])).toMatchObject({
      status: 400,
      body: { error: { code: 4306, message: expect.stringContaining("not accessible") } },
    });
  });

  test("is no longer used when its list changes", async () => {
    const id = await shared({ allow_all_users: true });
    const session = (await pinned("bob", [id])).text("session_id");
    expect(await usedBy(session)).toBe(id);
    const change = { experimental: { acl_config_for_shared: { not_allowed_user_ids: ["bob"] } } };
    expect((await api.patch(`/connected_accounts/${id}`, change)).status).toBe(200);
    expect(await run(session)).toMatchObject({ status: 400, body: { error: { code: 4302 } } });
    expect((await api.get(`/connected_accounts/${id}`)).body).toMatchObject({
      experimental: { acl_config_for_shared: { allow_all_users: true } },
    });
  });

  test("stands beside one account of the user's own, and not beside another shared one", async () => {
    const ann = await api.session("ann");
    const own = await api.connect(ann, "gmail");
    const [one, other] = [await shared(), await shared()];
    const session = await pinned("ann", [own, one]);
    expect(session.status).toBe(201);
    expect((await run(session.text("session_id"), one)).status).toBe(200);
    expect((await pinned("ann", [one, other])).status).toBe(400);
  });

  test("is in lists that ask for it", async () => {
    const ann = await api.session("ann");
    const own = await api.connect(ann, "gmail");
    const id = await shared();
    const ids = async (query: string) =>
      (await api.get(`/connected_accounts${query}`))
        .list("items")
        .map((item) => readPath(item, "id"))
        .toSorted();
    const both = [own, id].toSorted();
    for (const scope of ["", "&user_ids=ann", "&toolkit_slugs=GMAIL", "&statuses=ACTIVE"]) {
      expect(await ids(`?limit=9${scope}`)).toEqual([own]);
      expect(await ids(`?account_type=PRIVATE${scope}`)).toEqual([own]);
      expect(await ids(`?account_type=SHARED${scope}`)).toEqual([id]);
      expect(await ids(`?account_type=ALL${scope}`)).toEqual(both);
    }
    expect(await ids("?account_type=ALL&user_ids=bob")).toEqual([]);
  });

  test("is refused to a call outside of a session that its list does not allow", async () => {
    const id = await shared({ allowed_user_ids: ["bob"] });
    const execute = (user_id: string) =>
      api.post("/tools/execute/GMAIL_LIST", { user_id, connected_account_id: id });
    expect((await execute("bob")).status).toBe(200);
    expect((await execute("eve")).status).toBe(403);
  });
});

test("a list of users is for shared accounts alone, and has bounds", async () => {
  const session = await api.session("ann");
  const link = (experimental: object) =>
    api.post(`/tool_router/session/${session}/link`, { toolkit: "gmail", experimental });
  const acl_config_for_shared = { allow_all_users: true };
  const message = expect.stringContaining("acl_config_for_shared is only valid on SHARED");
  expect(await link({ acl_config_for_shared })).toMatchObject({
    status: 400,
    body: { error: { message } },
  });
  const own = await api.connect(session, "gmail");
  const patch = (id: string, acl: object) =>
    api.patch(`/connected_accounts/${id}`, { experimental: { acl_config_for_shared: acl } });
  expect(await patch(own, acl_config_for_shared)).toMatchObject({
    status: 400,
    body: { error: { message } },
  });
  const id = await shared({ allowed_user_ids: ["bob"] });
  expect((await patch(id, {})).status).toBe(400);
  expect((await patch(id, { allowed_user_ids: [""] })).status).toBe(400);
  expect((await patch(id, { allowed_user_ids: ["a".repeat(257)] })).status).toBe(400);
  expect((await patch(id, { allowed_user_ids: Array(1001).fill("bob") })).status).toBe(400);
  expect((await patch(id, { everyone: true })).status).toBe(400);
  expect((await patch(id, { allowed_user_ids: [] })).status).toBe(200);
  expect((await pinned("bob", [id])).status).toBe(400);
});

describe("revoking", () => {
  const revoke = (id: string) => api.post(`/connected_accounts/${id}/revoke`);

  test("takes the tokens back, once", async () => {
    const session = await api.session("ann");
    const id = await api.connect(session, "gmail");
    expect(await revoke(id)).toMatchObject({
      status: 200,
      body: {
        revoked_tokens: ["access_token", "refresh_token"],
        connected_account: { id, status: "REVOKED" },
      },
    });
    expect((await revoke(id)).body).toMatchObject({ revoked_tokens: [] });
    expect((await api.get(`/connected_accounts/${id}`)).body).toMatchObject({
      status: "REVOKED",
      status_reason: expect.stringMatching(/revoke/i),
    });
    expect((await run(session)).status).toBe(400);
  });

  test("is for accounts that are active, of toolkits that can", async () => {
    const session = await api.session("ann");
    const link = await api.post(`/tool_router/session/${session}/link`, { toolkit: "gmail" });
    expect((await revoke(link.text("connected_account_id"))).status).toBe(409);
    const id = await api.connect(session, "gmail");
    await api.patch(`/connected_accounts/${id}/status`, { enabled: false });
    expect((await revoke(id)).status).toBe(409);
    const key = await api.connect(session, "exa", { generic_api_key: "exa-key-123" });
    expect((await revoke(key)).status).toBe(400);
    expect((await revoke("ca_none")).status).toBe(404);
  });

  test("can come with deleting", async () => {
    const session = await api.session("ann");
    const id = await api.connect(session, "gmail");
    const deleted = await api.delete(`/connected_accounts/${id}?revoke_on_delete=true`);
    expect(deleted.body).toMatchObject({ success: true, revoke_job_id: expect.any(String) });
  });
});

test("an account says which scopes its provider was asked for", async () => {
  const config = await api.post("/auth_configs", {
    toolkit: { slug: "gmail" },
    auth_config: {
      type: "use_custom_auth",
      authScheme: "OAUTH2",
      credentials: { client_id: "x", client_secret: "y", scopes: "mail.read, mail.send" },
    },
  });
  const link = await api.post("/connected_accounts/link", {
    auth_config_id: config.text("auth_config.id"),
    user_id: "ann",
  });
  const id = link.text("connected_account_id");
  expect((await api.get(`/connected_accounts/${id}`)).body).toMatchObject({
    requested_scopes: ["mail.read", "mail.send"],
  });
});
