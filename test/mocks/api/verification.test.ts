// @vitest-environment node
import { describe, expect, test } from "vitest";
import { type Answer, mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();
const VERIFIER = "https://app.test/verify?app=1";
const MINUTE = 60_000;

const verify = (sessionUri: string, userId: string) =>
  api.post("/connected_accounts/complete_auth", { session_uri: sessionUri, user_id: userId });
const complete = (link: Answer, body: object = { outcome: "approve" }) =>
  api.post(`/__mock__/links/${link.text("link_token")}/complete`, body);
const accountOf = async (link: Answer) =>
  (await api.get(`/connected_accounts/${link.text("connected_account_id")}`)).body;

async function startLink(body: object = {}): Promise<Answer> {
  const session = await api.session("ann");
  return api.post(`/tool_router/session/${session}/link`, { toolkit: "gmail", ...body });
}

/** A link whose user consented, and what the verifier is given. */
async function consent() {
  const link = await startLink({ callback_url: "https://app.test/done" });
  const done = await complete(link);
  const address = new URL(done.text("callback_url"));
  return { link, done, address, sessionUri: address.searchParams.get("session_uri") ?? "" };
}

describe("with a verifier", () => {
  const setVerifier = () => api.put("/__mock__/project", { verifier_url: VERIFIER });

  test("a consent goes to it with only a session's address, and connects nothing yet", async () => {
    expect((await setVerifier()).body).toEqual({
      verifier_url: VERIFIER,
      same_browser_binding: false,
      saved_configs: true,
      keys: {},
    });
    const { link, done, address, sessionUri } = await consent();
    expect(done.body).toMatchObject({ status: "pending", connected_account_status: "INITIATED" });
    expect(sessionUri).toMatch(/^session_\w{8,}$/);
    expect(address.href).toBe(`${VERIFIER}&session_uri=${sessionUri}`);
    expect(await accountOf(link)).toMatchObject({ status: "INITIATED" });
  });

  test("the owner's own login makes it active, once", async () => {
    await setVerifier();
    const { link, sessionUri } = await consent();
    expect(await verify(sessionUri, "ann")).toMatchObject({
      status: 200,
      body: { connected_account_id: link.text("connected_account_id"), toolkit_slug: "gmail" },
    });
    expect(await accountOf(link)).toMatchObject({ status: "ACTIVE" });
    expect((await verify(sessionUri, "ann")).status).toBe(404);
    expect(await accountOf(link)).toMatchObject({ status: "ACTIVE" });
  });

  test("another user's login fails it for good", async () => {
    await setVerifier();
    const { link, sessionUri } = await consent();
    expect(await verify(sessionUri, "eve")).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(/identity mismatch/i) } },
    });
    const failed = { status: "FAILED", status_reason: "IDENTITY_VERIFICATION_FAILED" };
    expect(await accountOf(link)).toMatchObject(failed);
    // Its address is spent before the owner is compared.
    expect((await verify(sessionUri, "ann")).status).toBe(404);
    expect(await accountOf(link)).toMatchObject(failed);
  });

  test("a session's address runs out, and one that is made up is none", async () => {
    await setVerifier();
    const { link, sessionUri } = await consent();
    expect((await verify("session_made_up", "ann")).status).toBe(404);
    await api.put("/__mock__/conditions", { now: { offsetMs: 10 * MINUTE } });
    expect((await verify(sessionUri, "ann")).status).toBe(404);
    expect(await accountOf(link)).toMatchObject({ status: "EXPIRED" });
  });

  test("an authorization that ran out before its caller was verified is failed", async () => {
    await setVerifier();
    const link = await startLink();
    await api.put("/__mock__/conditions", { now: { offsetMs: 9 * MINUTE } });
    const url = new URL((await complete(link)).text("callback_url"));
    await api.put("/__mock__/conditions", { now: { offsetMs: 11 * MINUTE } });
    expect((await verify(url.searchParams.get("session_uri") ?? "", "ann")).status).toBe(404);
    expect(await accountOf(link)).toMatchObject({ status: "FAILED" });
  });

  test("an account must be one user's", async () => {
    await setVerifier();
    const config = await api.post("/auth_configs", {
      toolkit: { slug: "exa" },
      auth_config: { type: "use_custom_auth", authScheme: "API_KEY" },
    });
    const id = config.text("auth_config.id");
    const refused = {
      status: 400,
      body: { error: { errors: [expect.stringMatching(/^user_id/)] } },
    };
    expect(
      await api.post("/connected_accounts/link", { auth_config_id: id, user_id: "default" }),
    ).toMatchObject(refused);
    expect(
      await api.post("/connected_accounts", { auth_config: { id }, connection: {} }),
    ).toMatchObject(refused);
    const session = await api.session("default");
    expect(
      await api.post(`/tool_router/session/${session}/link`, { toolkit: "gmail" }),
    ).toMatchObject(refused);
  });

  test("a denied link goes to its own address", async () => {
    await setVerifier();
    const link = await startLink({ callback_url: "https://app.test/done" });
    const { body } = await complete(link, { outcome: "deny" });
    expect(readPath(body, "callback_url")).toMatch(/^https:\/\/app\.test\/done\?status=failed/);
  });

  test.each(["nonsense", "http://app.test/verify", "javascript:alert(1)", ""])(
    "its address can't be %j",
    async (verifier_url) => {
      expect(await api.put("/__mock__/project", { verifier_url })).toMatchObject({
        status: 400,
        body: { error: { errors: [expect.stringMatching(/^verifier_url/)] } },
      });
      expect((await api.get("/__mock__/project")).body).toMatchObject({ verifier_url: null });
    },
  );
});

test("an authorization that comes back in another browser stores nothing", async () => {
  await api.put("/__mock__/project", { same_browser_binding: true });
  const link = await startLink({ callback_url: "https://app.test/done" });
  const done = await complete(link, { outcome: "approve", other_browser: true });
  const address = new URL(done.text("callback_url"));
  expect(address.searchParams.get("status")).toBe("failed");
  expect(address.searchParams.get("error")).toMatch(/different browser or device/);
  expect(await accountOf(link)).not.toMatchObject({ status: "ACTIVE" });
  // The browser that started it still can.
  expect((await complete(link)).body).toMatchObject({ status: "success" });
  expect(await accountOf(link)).toMatchObject({ status: "ACTIVE" });
});

test.each(["deleted", "disabled"])(
  "a link that is approved after its auth config was %s fails, and says so",
  async (what) => {
    const link = await startLink({ callback_url: "https://app.test/done" });
    const id = String(readPath(await accountOf(link), "auth_config.id"));
    if (what === "deleted") await api.delete(`/auth_configs/${id}`);
    else await api.patch(`/auth_configs/${id}/DISABLED`);
    const done = await complete(link);
    expect(done.body).toMatchObject({
      status: "failed",
      connected_account_status: "FAILED",
      error: expect.stringContaining(`${id} was ${what}`),
    });
    expect(new URL(done.text("callback_url")).searchParams.get("error")).toContain(what);
    expect(await accountOf(link)).toMatchObject({
      status: "FAILED",
      status_reason: expect.stringContaining(what),
    });
  },
);
