import { Composio as Client } from "@composio/client";
import { describe, expect, test } from "vitest";
import { envelope } from "../mocks/fixtures/envelope.ts";
import { platform } from "./support/platform.ts";

const mock = platform();

/** What the SDK makes of a refusal: the status, and the platform's envelope as it came. */
const refusal = (status: number, error: object) => ({ status, error: envelope(status, error) });

describe("a link is refused", () => {
  test("for a toolkit without managed auth or an auth config", async () => {
    const session = await mock.composio.create("ann");
    await expect(session.authorize("twitter")).rejects.toMatchObject(
      refusal(400, { code: 4308, slug: "ToolRouterV2_NoManagedAuth" }),
    );
  });

  test("for a toolkit that needs no auth", async () => {
    const session = await mock.composio.create("ann");
    await expect(session.authorize("hackernews")).rejects.toMatchObject(
      refusal(400, { code: 4326, slug: "ToolRouterV2_ToolkitsIsNoAuth" }),
    );
  });

  test("for a toolkit that the session pins", async () => {
    const id = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const session = await mock.composio.create("ann", { connectedAccounts: { gmail: id } });
    await expect(session.authorize("gmail")).rejects.toMatchObject(
      refusal(400, {
        message: expect.stringMatching(
          /connected account is already defined for this toolkit in the session/,
        ),
      }),
    );
  });
});

describe("a session is refused", () => {
  test("for an enabled toolkit without any usable auth config, which it names", async () => {
    await expect(
      mock.composio.create("ann", { toolkits: ["gmail", "twitter"] }),
    ).rejects.toMatchObject(
      refusal(400, {
        code: 4300,
        slug: "ToolRouterV2_BadRequest",
        message: expect.stringContaining("twitter"),
      }),
    );
  });

  test("for an unknown toolkit", async () => {
    await expect(mock.composio.create("ann", { toolkits: ["nope"] })).rejects.toMatchObject(
      refusal(400, { code: 4305, slug: "ToolRouterV2_InvalidToolkitSlugs" }),
    );
  });

  test("for a pin that is missing, deleted, disabled or another user's", async () => {
    const deleted = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    await mock.composio.connectedAccounts.delete(deleted);
    const disabled = await mock.seed({ user_id: "ann", toolkit: "gmail", status: "INACTIVE" });
    const bobs = await mock.seed({ user_id: "bob", toolkit: "gmail" });
    for (const id of ["ca_nope", deleted, disabled, bobs]) {
      await expect(
        mock.composio.create("ann", { connectedAccounts: { gmail: id } }),
      ).rejects.toMatchObject(
        refusal(400, { code: 4306, slug: "ToolRouterV2_InvalidConnectedAccountIds" }),
      );
    }
  });

  test("for an auth config that is unknown, or for a toolkit outside the allowlist", async () => {
    const { id } = await mock.composio.authConfigs.create("github");
    const slug = "ToolRouterV2_InvalidAuthConfigIds";
    await expect(
      mock.composio.create("ann", { authConfigs: { gmail: "ac_nope" } }),
    ).rejects.toMatchObject(refusal(400, { slug }));
    await expect(
      mock.composio.create("ann", { toolkits: ["gmail"], authConfigs: { github: id } }),
    ).rejects.toMatchObject(refusal(400, { slug }));
  });

  test("for a body that is malformed, whose fields it names", async () => {
    await expect(mock.composio.create("")).rejects.toMatchObject(
      refusal(400, {
        code: 10400,
        slug: "HTTP_BadRequest",
        errors: [expect.stringContaining("user_id")],
      }),
    );
  });
});

describe("a call is refused", () => {
  test("without an active connection, also when the pin is dead", async () => {
    const session = await mock.composio.create("ann");
    const noConnection = refusal(400, { code: 4302, slug: "ToolRouterV2_NoActiveConnection" });
    await expect(session.execute("GMAIL_FETCH_EMAILS")).rejects.toMatchObject(noConnection);
    const pin = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const pinned = await mock.composio.create("ann", { connectedAccounts: { gmail: pin } });
    await mock.composio.connectedAccounts.disable(pin);
    await expect(pinned.execute("GMAIL_FETCH_EMAILS")).rejects.toMatchObject(noConnection);
  });

  test("where nothing can be connected", async () => {
    const session = await mock.composio.create("ann");
    const [tool] = await mock.composio.tools.getRawComposioTools({
      toolkits: ["twitter"],
      limit: 1,
    });
    await expect(session.execute(tool?.slug ?? "")).rejects.toMatchObject(
      refusal(400, { code: 4308, slug: "ToolRouterV2_NoManagedAuth" }),
    );
  });

  test("of a toolkit that the session does not allow", async () => {
    const session = await mock.composio.create("ann", { toolkits: ["github"] });
    await expect(session.execute("GMAIL_FETCH_EMAILS")).rejects.toMatchObject(
      refusal(400, { code: 4324, slug: "ToolRouterV2_ToolkitNotAllowed" }),
    );
  });

  test("of a tool that there isn't", async () => {
    const session = await mock.composio.create("ann");
    await expect(session.execute("NOPE_NOTHING")).rejects.toMatchObject(
      refusal(400, { code: 4301, slug: "ToolRouterV2_ToolNotFound" }),
    );
  });
});

describe("anything is refused", () => {
  test("without a key", async () => {
    const client = new Client({ apiKey: null, baseURL: mock.url });
    const asked = client.toolkits.list({}, { headers: { "x-api-key": null } });
    await expect(asked).rejects.toMatchObject(refusal(401, {}));
  });

  test("of a session that is missing or deleted", async () => {
    await expect(mock.composio.use("trs_nope")).rejects.toMatchObject(refusal(404, {}));
    const session = await mock.composio.create("ann");
    await session.delete();
    for (const ask of [
      () => session.toolkits(),
      () => session.authorize("gmail"),
      () => session.execute("GMAIL_FETCH_EMAILS"),
      () => session.search({ query: "mail" }),
      () => session.tools(),
      () => session.update({ toolkits: [] }),
      () => session.proxyExecute({ toolkit: "gmail", endpoint: "/", method: "GET" }),
    ]) {
      await expect(ask()).rejects.toMatchObject(refusal(404, {}));
    }
  });

  test("with a version that is not the newest, and nothing is written", async () => {
    const session = await mock.composio.create("ann", { toolkits: ["gmail"] });
    await session.update({ toolkits: ["github"] });
    const client = mock.composio.getClient();
    const stale = client.patch(`/api/v3.1/tool_router/session/${session.sessionId}`, {
      body: { toolkits: { enable: ["slack"] }, expected_config_version: 1 },
      maxRetries: 0,
    });
    await expect(stale).rejects.toMatchObject(refusal(409, {}));
    expect((await mock.composio.use(session.sessionId)).config.toolkits).toEqual({
      enabled: ["github"],
    });
  });

  test("too often, without an envelope, and the SDK tries again by itself", async () => {
    await mock.control("PUT", "/conditions", {
      faults: [{ status: 429, retryAfter: 0.01, times: 2 }],
    });
    expect((await mock.composio.create("ann")).sessionId).toMatch(/^trs_/);
    await mock.control("PUT", "/conditions", {
      faults: [{ status: 429, retryAfter: 0.01, times: 3 }],
    });
    await expect(mock.composio.create("ann")).rejects.toMatchObject({
      status: 429,
      error: { message: "Too many requests" },
    });
  });
});

test("a tool that runs and fails is no refusal", async () => {
  await mock.seed({ user_id: "ann", toolkit: "github" });
  const session = await mock.composio.create("ann");
  expect(await session.execute("GITHUB_CREATE_AN_ISSUE", { owner: 1 })).toEqual({
    data: {},
    error: expect.stringMatching(/./),
    logId: expect.stringMatching(/^log_/),
  });
});
