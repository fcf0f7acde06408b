// @vitest-environment node
import { describe, expect, test } from "vitest";
import { HOST_ROOT, mockApi, ORIGIN, readPath } from "../fixtures/mockApi.ts";

const api = mockApi({
  users: [{ id: "ann", accounts: [{ toolkit: "gmail", alias: "work" }, { toolkit: "exa" }] }],
  scenarios: { crowd: { description: "Two of them.", users: [{ id: "bob" }, { id: "cem" }] } },
});

const set = (conditions: object) => api.put("/__mock__/conditions", conditions);

describe("conditions", () => {
  test("inject a fault into the next requests that match, so many times", async () => {
    const session = await api.session("ann");
    await set({
      faults: [{ method: "GET", path: "/tool_router/session/*/toolkits", status: 500, times: 2 }],
    });
    const toolkits = () => api.get(`/tool_router/session/${session}/toolkits`);
    expect((await api.get(`/tool_router/session/${session}`)).status).toBe(200);
    expect(await toolkits()).toMatchObject({ status: 500, body: { error: { status: 500 } } });
    expect((await toolkits()).status).toBe(500);
    expect((await toolkits()).status).toBe(200);
  });

  test("hold for a host's own root too, by the path below it", async () => {
    await set({ faults: [{ path: "/toolkits/{slug}", status: 502, times: 1 }] });
    expect((await api.send(`${HOST_ROOT}/toolkits/gmail`)).status).toBe(502);
    expect((await api.send(`${HOST_ROOT}/toolkits/gmail`)).status).toBe(200);
  });

  test("make a 429 that is not wrapped, and says when to come back", async () => {
    await set({ faults: [{ status: 429, retryAfter: 7 }] });
    const limited = await api.get("/toolkits");
    expect(limited).toMatchObject({ status: 429, body: { message: expect.any(String) } });
    expect(limited.body).not.toHaveProperty("error");
    expect(limited.headers.get("retry-after")).toBe("7");
    expect((await api.get("/toolkits")).status).toBe(200);
  });

  test("with status 0 drop the connection", async () => {
    await set({ faults: [{ status: 0 }] });
    await expect(api.get("/toolkits")).rejects.toThrow(TypeError);
  });

  test("fail as many requests as asked", async () => {
    await set({ failureRate: 1 });
    expect((await api.get("/toolkits")).status).toBe(503);
    await set({ failureRate: 0 });
    expect((await api.get("/toolkits")).status).toBe(200);
    await set({ failureRate: 0.5 });
    let failures = 0;
    for (let count = 0; count < 200; count += 1) {
      if ((await api.get("/toolkits?limit=1")).status === 503) failures += 1;
    }
    expect(failures).toBeGreaterThan(60);
    expect(failures).toBeLessThan(140);
  });

  test("make answers wait", async () => {
    await set({ latencyMs: 60 });
    const before = performance.now();
    await api.get("/toolkits?limit=1");
    expect(performance.now() - before).toBeGreaterThanOrEqual(55);
  });

  test("move the clock, fixed or by an offset", async () => {
    await set({ now: "2030-01-01T00:00:00Z" });
    const session = await api.session("ann");
    const account = await api.connect(session, "github");
    expect(await api.get(`/connected_accounts/${account}`)).toMatchObject({
      body: { created_at: "2030-01-01T00:00:00.000Z" },
    });
    await set({ now: { offsetMs: 3_600_000 } });
    const state = await api.get("/__mock__/state");
    expect(Date.parse(state.text("now")) - Date.now()).toBeGreaterThan(3_500_000);
  });

  test("keep what a change leaves out, and null goes back to normal", async () => {
    await set({ latencyMs: 1, now: "2030-01-01T00:00:00Z" });
    expect((await set({ failureRate: 0 })).body).toEqual({
      latencyMs: 1,
      failureRate: 0,
      faults: [],
      rateLimit: null,
      now: "2030-01-01T00:00:00.000Z",
    });
    expect((await set({ latencyMs: null, now: null })).body).toMatchObject({
      latencyMs: 0,
      now: null,
    });
  });

  test("don't hold for the control plane, and end with a reset", async () => {
    await set({ failureRate: 1 });
    expect((await api.get("/__mock__/state")).status).toBe(200);
    await api.post("/__mock__/reset");
    expect((await api.get("/toolkits")).status).toBe(200);
  });

  test("that make no sense are refused, and named", async () => {
    const answer = await set({ failureRate: 2, latencyMs: -1, now: "tomorrow", rain: true });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 10400 } } });
    expect(answer.list("error.errors").map((text) => String(text).split(":")[0])).toEqual(
      expect.arrayContaining(["failureRate", "latencyMs", "now", "rain"]),
    );
  });
});

test("the control plane takes JSON alone, so that no other site's form reaches it", async () => {
  for (const init of [{ body: "scenario=crowd" }, { headers: { "content-type": "text/plain" } }]) {
    const answer = await api.send(`${ORIGIN}/__mock__/reset`, { method: "POST", ...init });
    expect(answer.status).toBe(415);
  }
  expect((await api.get("/__mock__/state")).text("scenario")).toBe("default");
});

describe("scenarios", () => {
  const users = async () => {
    const state = await api.get("/__mock__/state");
    return state.list("connectedAccounts").map((account) => readPath(account, "userId"));
  };

  test("are there from the start", async () => {
    const list = await api.get("/connected_accounts?user_ids=ann");
    expect(list.list("items")).toMatchObject([
      { toolkit: { slug: "exa" }, status: "ACTIVE", alias: null },
      { toolkit: { slug: "gmail" }, status: "ACTIVE", alias: "work" },
    ]);
    const session = await api.session("ann");
    expect(
      await api.post(`/tool_router/session/${session}/execute`, { tool_slug: "GMAIL_LIST" }),
    ).toMatchObject({ status: 200 });
  });

  test("are started by name, and a reset starts the first one again", async () => {
    const session = await api.session("ann");
    expect((await api.post("/__mock__/reset", { scenario: "crowd" })).status).toBe(200);
    expect(await users()).toEqual([]);
    expect((await api.get(`/tool_router/session/${session}`)).status).toBe(404);
    expect((await api.get("/__mock__/state")).text("scenario")).toBe("crowd");
    await api.post("/__mock__/reset", {});
    expect(await users()).toEqual(["ann", "ann"]);
  });

  test("are listed, one's own with those that the mock comes with, and the one that runs", async () => {
    await api.post("/__mock__/reset", { scenario: "crowd" });
    const { body } = await api.get("/__mock__/scenarios");
    expect(body).toMatchObject({ current: "crowd" });
    expect(body).toHaveProperty(
      "items",
      expect.arrayContaining([
        { name: "crowd", description: "Two of them." },
        { name: "empty", description: "Nobody has connected anything." },
      ]),
    );
  });

  test("that are unknown change nothing", async () => {
    const answer = await api.post("/__mock__/reset", { scenario: "nowhere" });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { errors: [expect.stringContaining("crowd")] } },
    });
    expect(await users()).toEqual(["ann", "ann"]);
  });

  test("give the same ids each time, from the seed", async () => {
    const before = await api.session("ann");
    const accounts = (await api.get("/__mock__/state")).list("connectedAccounts");
    await api.post("/__mock__/reset");
    expect(await api.session("ann")).toBe(before);
    const again = (await api.get("/__mock__/state")).list("connectedAccounts");
    expect(again.map((account) => readPath(account, "id"))).toEqual(
      accounts.map((account) => readPath(account, "id")),
    );
  });
});

describe("a seeded account", () => {
  const seed = (input: object) =>
    api.post("/__mock__/accounts", { user_id: "eve", toolkit: "gmail", ...input });
  const shown = async () => {
    const session = await api.session("eve");
    const page = await api.get(`/tool_router/session/${session}/toolkits?toolkits=gmail`);
    return readPath(page.body, "items.0.connected_account");
  };

  test("was connected when it says, or never", async () => {
    const old = await seed({ connected_at: "2026-01-01T00:00:00Z" });
    await seed({ status: "EXPIRED", connected_at: null });
    expect(await shown()).toMatchObject({ id: old.text("id") });
    const newer = await seed({ connected_at: Date.parse("2026-02-01T00:00:00Z") });
    expect(await shown()).toMatchObject({ id: newer.text("id") });
  });

  test("that is pending has a link that can be finished", async () => {
    const pending = await seed({ status: "INITIATED" });
    expect(await shown()).toBeNull();
    const url = readPath(pending.body, "state.val.redirectUrl");
    expect(url).toMatch(`${ORIGIN}/link/ln_`);
    const token = String(url).split("/").at(-1);
    await api.post(`/__mock__/links/${token}/complete`, { outcome: "approve" });
    expect(await shown()).toMatchObject({ id: pending.text("id"), status: "ACTIVE" });
  });

  test("needs an auth config that fits", async () => {
    expect(await seed({ toolkit: "twitter" })).toMatchObject({
      status: 400,
      body: { error: { code: 4308 } },
    });
    expect(await seed({ toolkit: "hackernews" })).toMatchObject({
      status: 400,
      body: { error: { code: 4326 } },
    });
    const made = await api.post("/auth_configs", {
      toolkit: { slug: "twitter" },
      auth_config: { type: "use_custom_auth", authScheme: "OAUTH2" },
    });
    const auth_config_id = made.text("auth_config.id");
    expect((await seed({ toolkit: "twitter", auth_config_id })).status).toBe(201);
    expect((await seed({ auth_config_id })).status).toBe(400);
  });
});
