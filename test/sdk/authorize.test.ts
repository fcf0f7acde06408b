import { describe, expect, test } from "vitest";
import { platform } from "./support/platform.ts";

const mock = platform();

describe("authorizing a toolkit", () => {
  test("goes from a link over consent to an account that tools run with", async () => {
    const session = await mock.composio.create("ann", { toolkits: ["github"] });
    const request = await session.authorize("github", {
      callbackUrl: "https://app.test/done?tab=2",
      alias: "work",
    });
    expect(request).toMatchObject({
      id: expect.stringMatching(/^ca_/),
      status: "INITIATED",
      redirectUrl: expect.stringMatching(new RegExp(`^${mock.url}/link/ln_`)),
    });
    const waiting = request.waitForConnection(10_000);
    const { callback_url } = await mock.complete(request.redirectUrl);
    expect(callback_url).toBe(
      `https://app.test/done?tab=2&status=success&connected_account_id=${request.id}`,
    );
    expect(await waiting).toMatchObject({
      id: request.id,
      status: "ACTIVE",
      statusReason: null,
      alias: "work",
      wordId: expect.stringMatching(/^github_\w+-\w+$/),
      isDisabled: false,
      toolkit: { slug: "github" },
      authConfig: { authScheme: "OAUTH2", isComposioManaged: true, isDisabled: false },
      state: { authScheme: "OAUTH2", val: { status: "ACTIVE" } },
    });
    const { items } = await session.toolkits({ isConnected: true });
    expect(items.map(({ slug }) => slug)).toEqual(["github"]);
  });

  test("asks for a key where the toolkit wants one", async () => {
    const session = await mock.composio.create("ann");
    const request = await session.authorize("exa");
    await expect(mock.complete(request.redirectUrl)).rejects.toThrow(/400/);
    await mock.complete(request.redirectUrl, "approve", { generic_api_key: "exa-0123456789" });
    const account = await request.waitForConnection();
    expect(account).toMatchObject({
      status: "ACTIVE",
      state: { authScheme: "API_KEY", val: { status: "ACTIVE" } },
    });
    expect(JSON.stringify(account)).not.toContain("exa-0123456789");
  });

  test("always starts a new link, also when the toolkit is connected", async () => {
    const id = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const session = await mock.composio.create("ann");
    const request = await session.authorize("gmail");
    expect(request.id).not.toBe(id);
    expect((await mock.composio.connectedAccounts.get(request.id)).status).toBe("INITIALIZING");
  });

  test.each([
    { outcome: "deny", status: "FAILED", reason: /denied/ },
    { outcome: "expire", status: "EXPIRED", reason: /before authorization was started/ },
  ] as const)(
    "ends with a typed error when it is over: $outcome",
    async ({ outcome, status, reason }) => {
      const session = await mock.composio.create("ann");
      const request = await session.authorize("gmail", { callbackUrl: "https://app.test/done" });
      const { callback_url } = await mock.complete(request.redirectUrl, outcome);
      expect(callback_url).toContain("status=failed");
      await expect(request.waitForConnection()).rejects.toMatchObject({
        name: "ConnectionRequestFailedError",
        meta: {
          connectedAccountId: request.id,
          status,
          statusReason: expect.stringMatching(reason),
        },
      });
    },
  );

  test("waits no longer than it is told to, also for an account that is disabled", async () => {
    const session = await mock.composio.create("ann");
    const request = await session.authorize("gmail");
    await expect(request.waitForConnection(50)).rejects.toMatchObject({
      name: "ConnectionRequestTimeoutError",
    });
    const disabled = await mock.seed({ user_id: "ann", toolkit: "gmail", status: "INACTIVE" });
    await expect(
      mock.composio.connectedAccounts.waitForConnection(disabled, 50),
    ).rejects.toMatchObject({
      name: "ConnectionRequestTimeoutError",
    });
  });

  test("says so when there is nothing to wait for", async () => {
    await expect(
      mock.composio.connectedAccounts.waitForConnection("ca_nope"),
    ).rejects.toMatchObject({
      name: "ComposioConnectedAccountNotFoundError",
    });
  });

  test("is done only where it is needed", async () => {
    const id = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const session = await mock.composio.create("ann");
    expect(await session.ensureConnected("gmail")).toEqual({
      toolkit: "gmail",
      wasConnected: true,
      connectedAccount: { id, status: "ACTIVE" },
    });
    expect(await session.ensureConnected("hackernews")).toEqual({
      toolkit: "hackernews",
      wasConnected: true,
    });
    await expect(session.ensureConnected("slack", { timeout: 20 })).rejects.toMatchObject({
      name: "ConnectionRequestTimeoutError",
    });
  });
});
