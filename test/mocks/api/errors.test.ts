// @vitest-environment node
import { describe, expect, test } from "vitest";
import { envelope } from "../fixtures/envelope.ts";
import { HOST_ROOT, mockApi, ORIGIN } from "../fixtures/mockApi.ts";

const api = mockApi();

const refusal = (status: number, error: object) => ({ status, body: envelope(status, error) });

describe("a link is refused", () => {
  test("when the toolkit has no managed auth and the session brings no auth config", async () => {
    const id = await api.session("ann");
    expect(await api.post(`/tool_router/session/${id}/link`, { toolkit: "twitter" })).toMatchObject(
      refusal(400, { code: 4308, slug: "ToolRouterV2_NoManagedAuth" }),
    );
  });

  test("when the toolkit needs no auth", async () => {
    const id = await api.session("ann");
    expect(
      await api.post(`/tool_router/session/${id}/link`, { toolkit: "hackernews" }),
    ).toMatchObject(refusal(400, { code: 4326, slug: "ToolRouterV2_ToolkitsIsNoAuth" }));
  });

  test("when the session pins the toolkit", async () => {
    const account = await api.connect(await api.session("ann"), "gmail");
    const id = await api.session("ann", { connected_accounts: { gmail: [account] } });
    expect(await api.post(`/tool_router/session/${id}/link`, { toolkit: "gmail" })).toMatchObject(
      refusal(400, {
        message: expect.stringMatching(
          /a connected account is already defined for this toolkit in the session/i,
        ),
      }),
    );
  });

  test("when the callback is no web address", async () => {
    const id = await api.session("ann");
    expect(
      await api.post(`/tool_router/session/${id}/link`, {
        toolkit: "gmail",
        callback_url: "javascript:alert(1)",
      }),
    ).toMatchObject(
      refusal(400, { code: 10400, errors: [expect.stringMatching(/^callback_url: /)] }),
    );
  });

  test("when the toolkit is not in the session, or nowhere", async () => {
    const id = await api.session("ann", { toolkits: { enable: ["gmail"] } });
    const link = (toolkit: string) => api.post(`/tool_router/session/${id}/link`, { toolkit });
    expect(await link("github")).toMatchObject(refusal(400, { code: 4324 }));
    expect(await link("nowhere")).toMatchObject(refusal(400, { code: 4305 }));
  });
});

describe("a session is refused", () => {
  const create = (config: object) =>
    api.post("/tool_router/session", { user_id: "ann", ...config });

  test("when an enabled toolkit has no usable auth config, and the message names it", async () => {
    expect(
      await create({ toolkits: { enable: ["gmail", "twitter", "exa", "quickbooks"] } }),
    ).toMatchObject(
      refusal(400, {
        code: 4300,
        slug: "ToolRouterV2_BadRequest",
        message: expect.stringMatching(/twitter, quickbooks\.$/),
      }),
    );
  });

  test("when a toolkit slug is unknown, wherever it stands", async () => {
    const unknown = refusal(400, {
      code: 4305,
      slug: "ToolRouterV2_InvalidToolkitSlugs",
      message: expect.stringContaining("nowhere"),
    });
    expect(await create({ toolkits: { enable: ["gmail", "nowhere"] } })).toMatchObject(unknown);
    expect(await create({ toolkits: { disable: ["nowhere"] } })).toMatchObject(unknown);
    expect(await create({ auth_configs: { nowhere: "ac_1" } })).toMatchObject(unknown);
    expect(await create({ connected_accounts: { nowhere: ["ca_1"] } })).toMatchObject(unknown);
  });

  test("when a pin is missing, deleted, disabled, another user's or another toolkit's", async () => {
    const invalid = refusal(400, {
      code: 4306,
      slug: "ToolRouterV2_InvalidConnectedAccountIds",
    });
    const pin = (gmail: string) => create({ connected_accounts: { gmail: [gmail] } });
    const ann = await api.session("ann");
    const deleted = await api.connect(ann, "gmail");
    const disabled = await api.connect(ann, "gmail");
    const bobs = await api.connect(await api.session("bob"), "gmail");
    const github = await api.connect(ann, "github");
    await api.delete(`/connected_accounts/${deleted}`);
    await api.patch(`/connected_accounts/${disabled}/status`, { enabled: false });

    expect(await pin("ca_nowhere")).toMatchObject(invalid);
    expect(await pin(deleted)).toMatchObject(invalid);
    expect(await pin(disabled)).toMatchObject(invalid);
    expect(await pin(bobs)).toMatchObject(invalid);
    expect(await pin(github)).toMatchObject(invalid);
  });

  test("when an auth config is unknown, or for a toolkit outside the allowlist", async () => {
    const invalid = refusal(400, { slug: "ToolRouterV2_InvalidAuthConfigIds" });
    const made = await api.post("/auth_configs", {
      toolkit: { slug: "twitter" },
      auth_config: { type: "use_custom_auth", authScheme: "OAUTH2" },
    });
    const twitter = made.text("auth_config.id");

    expect(await create({ auth_configs: { gmail: "ac_nowhere" } })).toMatchObject(invalid);
    expect(await create({ auth_configs: { gmail: twitter } })).toMatchObject(invalid);
    expect(
      await create({ auth_configs: { twitter }, toolkits: { enable: ["gmail"] } }),
    ).toMatchObject(invalid);
    expect(
      await create({ auth_configs: { twitter }, toolkits: { enable: ["twitter"] } }),
    ).toMatchObject({ status: 201 });
  });

  test("when its body is malformed, and errors name the fields", async () => {
    const errors = async (body: object) => {
      const answer = await api.post("/tool_router/session", body);
      expect(answer).toMatchObject(refusal(400, { code: 10400, slug: "HTTP_BadRequest" }));
      return answer.list("error.errors");
    };
    expect(await errors({})).toEqual(["user_id: is required"]);
    expect(await errors({ user_id: "" })).toEqual([expect.stringMatching(/^user_id: /)]);
    expect(await errors({ user_id: "ann", userId: "ann" })).toEqual([
      "userId: there is no such field",
    ]);
    expect(
      await errors({ user_id: "ann", toolkits: { enable: ["gmail"], disable: ["exa"] } }),
    ).toEqual([expect.stringMatching(/^toolkits: /)]);
    expect(await errors({ user_id: "ann", connected_accounts: { gmail: 7 } })).toEqual([
      expect.stringMatching(/^connected_accounts\.gmail: /),
    ]);
    expect(
      await errors({ user_id: "ann", connected_accounts: { gmail: ["ca_1", "ca_2"] } }),
    ).toEqual([expect.stringMatching(/^connected_accounts\.gmail: at most 1/)]);
  });

  test("when its body is not JSON at all", async () => {
    const answer = await api.send(`${ORIGIN}/api/v3.1/tool_router/session`, {
      method: "POST",
      headers: { "x-api-key": "any" },
      body: "user_id=ann",
    });
    expect(answer).toMatchObject(refusal(400, { code: 10400, errors: ["body: must be JSON"] }));
  });
});

describe("a tool is refused", () => {
  test("when there is no active connection, a dead pin included", async () => {
    const noConnection = refusal(400, { code: 4302, slug: "ToolRouterV2_NoActiveConnection" });
    const execute = (id: string) =>
      api.post(`/tool_router/session/${id}/execute`, { tool_slug: "GMAIL_LIST" });
    const unconnected = await api.session("ann");
    expect(await execute(unconnected)).toMatchObject(noConnection);

    const account = await api.connect(unconnected, "gmail");
    const pinned = await api.session("ann", { connected_accounts: { gmail: account } });
    expect((await execute(pinned)).status).toBe(200);
    await api.connect(unconnected, "gmail");
    await api.delete(`/connected_accounts/${account}`);
    expect(await execute(pinned)).toMatchObject(noConnection);
    expect((await execute(unconnected)).status).toBe(200);
  });

  test("when its toolkit has no managed auth", async () => {
    const id = await api.session("ann");
    expect(
      await api.post(`/tool_router/session/${id}/execute`, { tool_slug: "TWITTER_LIST" }),
    ).toMatchObject(refusal(400, { code: 4308, slug: "ToolRouterV2_NoManagedAuth" }));
  });

  test("when its toolkit is not allowed in the session", async () => {
    const allowlist = await api.session("ann", { toolkits: { enable: ["github"] } });
    const denylist = await api.session("ann", { toolkits: { disable: ["gmail"] } });
    const nothing = await api.session("ann", { toolkits: { enable: [] } });
    for (const id of [allowlist, denylist, nothing]) {
      expect(
        await api.post(`/tool_router/session/${id}/execute`, { tool_slug: "GMAIL_LIST" }),
      ).toMatchObject(refusal(400, { code: 4324, slug: "ToolRouterV2_ToolkitNotAllowed" }));
    }
  });

  test("when it is unknown", async () => {
    const id = await api.session("ann");
    expect(
      await api.post(`/tool_router/session/${id}/execute`, { tool_slug: "GMAIL_FLY" }),
    ).toMatchObject(refusal(400, { code: 4301, slug: "ToolRouterV2_ToolNotFound" }));
  });
});

test("a tool that runs and fails is an answer with an error, not a refusal", async () => {
  const id = await api.session("ann");
  await api.connect(id, "github");
  const execute = (args: object) =>
    api.post(`/tool_router/session/${id}/execute`, {
      tool_slug: "GITHUB_CREATE_ISSUE",
      arguments: args,
    });
  const failed = { data: {}, log_id: expect.stringMatching(/^log_/) };
  expect(await execute({ owner: "me" })).toMatchObject({
    status: 200,
    body: { ...failed, error: expect.stringContaining("repo is required") },
  });
  expect(await execute({ owner: 1, repo: "r", labels: ["bug", 2], number: 1.5 })).toMatchObject({
    status: 200,
    body: {
      ...failed,
      error: expect.stringMatching(
        /owner must be a string; number must be an integer; labels\[1\] must be a string/,
      ),
    },
  });
  expect(await execute({ owner: "me", repo: "r", labels: ["bug"] })).toMatchObject({
    status: 200,
    body: { data: { tool: "GITHUB_CREATE_ISSUE" }, error: null },
  });
});

describe("the key", () => {
  test.each(["/api/v3.1", "/api/v3"])("is needed under %s, and any will do", async (root) => {
    const url = `${ORIGIN}${root}/toolkits`;
    expect(await api.send(url)).toMatchObject(
      refusal(401, { code: 906, slug: "Auth_NoAuthProvided" }),
    );
    expect(await api.send(url, { headers: { "x-api-key": "" } })).toMatchObject({ status: 401 });
    expect(await api.send(url, { headers: { "x-api-key": "whatever" } })).toMatchObject({
      status: 200,
    });
  });

  test("is not needed under a host's own root, whose backend would add it", async () => {
    expect(await api.send(`${HOST_ROOT}/toolkits`)).toMatchObject({ status: 200 });
  });
});

test("what is missing or deleted is not found", async () => {
  const id = await api.session("ann");
  expect(await api.delete(`/tool_router/session/${id}`)).toMatchObject({
    status: 200,
    body: { session_id: id, deleted: true },
  });
  for (const answer of [
    await api.get(`/tool_router/session/${id}`),
    await api.patch(`/tool_router/session/${id}`, {}),
    await api.delete(`/tool_router/session/${id}`),
    await api.get(`/tool_router/session/${id}/toolkits`),
    await api.get(`/tool_router/session/${id}/tools`),
    await api.post(`/tool_router/session/${id}/link`, { toolkit: "gmail" }),
    await api.post(`/tool_router/session/${id}/execute`, { tool_slug: "GMAIL_LIST" }),
    await api.get("/connected_accounts/ca_nowhere"),
    await api.get("/auth_configs/ac_nowhere"),
    await api.get("/toolkits/nowhere"),
    await api.get("/tools/NOWHERE"),
    await api.get("/no/such/route"),
    await api.get("/__mock__/executions/log_nowhere"),
  ]) {
    expect(answer).toMatchObject(refusal(404, { slug: "HTTP_NotFound" }));
  }
});

test("a change that expects another version of the session is refused, and nothing is written", async () => {
  const id = await api.session("ann");
  await api.patch(`/tool_router/session/${id}`, { toolkits: { enable: ["gmail"] } });
  expect(
    await api.patch(`/tool_router/session/${id}`, {
      toolkits: { enable: ["github"] },
      expected_config_version: 1,
    }),
  ).toMatchObject(refusal(409, { slug: "HTTP_Conflict" }));
  expect(await api.get(`/tool_router/session/${id}`)).toMatchObject({
    body: { config_version: 2, config: { toolkits: { enabled: ["gmail"] } } },
  });
});
