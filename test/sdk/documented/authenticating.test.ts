import { describe, expect, test } from "vitest";
import { z } from "zod/v3";
import { readPath } from "../../mocks/fixtures/mockApi.ts";
import { platform } from "../support/platform.ts";
import { slugsOf } from "../support/slugsOf.ts";

// The calls of the platform's documentation, in its shapes and with its names of tools and toolkits: authenticating users.
const mock = platform();

describe("authenticating users", () => {
  test("a link is opened, and waited for", async () => {
    const session = await mock.composio.create("user_123");
    const request = await session.authorize("gmail");
    expect(request.redirectUrl).toMatch(/\/link\/ln_\w+$/);
    await mock.complete(request.redirectUrl);
    const account = await request.waitForConnection(60_000);
    expect(account).toMatchObject({ id: request.id, status: "ACTIVE" });
  });

  test("the callback keeps its own query, and says how it went", async () => {
    const session = await mock.composio.create("user_123");
    const request = await session.authorize("gmail", {
      callbackUrl: "https://your-app.test/callback?user_id=user_123&source=onboarding",
    });
    const { callback_url } = await mock.complete(request.redirectUrl);
    expect(Object.fromEntries(new URL(callback_url ?? "").searchParams)).toEqual({
      user_id: "user_123",
      source: "onboarding",
      status: "success",
      connected_account_id: request.id,
    });
  });

  test("what an agent needs is connected before it begins", async () => {
    await mock.seed({ user_id: "user_123", toolkit: "gmail" });
    const session = await mock.composio.create("user_123", { manageConnections: false });
    expect(await slugsOf(session)).not.toContain("COMPOSIO_MANAGE_CONNECTIONS");
    const required = ["gmail", "github"];
    const connected = async () =>
      (await session.toolkits({ toolkits: required })).items
        .filter(({ connection }) => connection?.connectedAccount)
        .map(({ slug }) => slug);
    expect(await connected()).toEqual(["gmail"]);
    const request = await session.authorize("github");
    await mock.complete(request.redirectUrl);
    await request.waitForConnection();
    expect((await connected()).toSorted()).toEqual(required.toSorted());
  });

  test("an active connection is used again, and a missing one waited for", async () => {
    const session = await mock.composio.create("user_123");
    const waiting = session.ensureConnected("gmail", { timeout: 60_000 });
    // It does not say where its link opens, so its user is the test.
    await expect.poll(() => newestLink()).toBeDefined();
    await mock.complete(await newestLink());
    expect(await waiting).toMatchObject({ toolkit: "gmail", wasConnected: false });
    expect(await session.ensureConnected("gmail")).toMatchObject({ wasConnected: true });
  });

  test("who connected is asked of the toolkit's own API", async () => {
    const session = await mock.composio.create("user_123");
    const request = await session.authorize("github");
    await mock.complete(request.redirectUrl);
    const connectedAccount = await request.waitForConnection();
    // "Connected as …" where the account says it.
    z.object({ displayName: z.string().optional() }).parse(connectedAccount.state?.val);
    const toolkit = await mock.composio.toolkits.get(connectedAccount.toolkit.slug);
    expect(toolkit.getCurrentUserEndpoint).toBe("/user");
    const response = await mock.composio.tools.proxyExecute({
      endpoint: toolkit.getCurrentUserEndpoint ?? "",
      method: z.enum(["GET", "POST"]).parse(toolkit.getCurrentUserEndpointMethod),
      connectedAccountId: connectedAccount.id,
    });
    expect(response.status).toBe(200);
    z.record(z.string(), z.unknown()).parse(response.data);
  });
});

/** The link that was made last, if there is one. */
async function newestLink(): Promise<string | undefined> {
  const links = readPath(await mock.control("GET", "/state"), "links");
  const [token] = Array.isArray(links) ? links.slice(-1).map((link) => readPath(link, "id")) : [];
  return token === undefined ? undefined : `${mock.url}/link/${String(token)}`;
}
