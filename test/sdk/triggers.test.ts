import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPath } from "../mocks/fixtures/mockApi.ts";
import { platform } from "./support/platform.ts";

const mock = platform();

/** The host's server, which keeps what it is sent. */
const received: { headers: Record<string, string | string[] | undefined>; body: string }[] = [];
const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  received.push({ headers: request.headers, body });
  response.end();
});
let webhookUrl = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address: AddressInfo | string | null = server.address();
  webhookUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/hook`;
});
afterAll(() => server.close());

const repository = { triggerConfig: { owner: "octocat", repo: "hello-world" } };

describe("trigger types", () => {
  test("are listed and read", async () => {
    const { triggers } = mock.composio;
    const { items } = await triggers.listTypes({ toolkits: ["github"] });
    expect(items.map(({ slug }) => slug)).toContain("GITHUB_COMMIT_EVENT");
    expect(await triggers.getType("GITHUB_COMMIT_EVENT")).toMatchObject({
      toolkit: { slug: "github" },
      config: { required: ["owner", "repo"] },
    });
    expect(await triggers.listEnum()).toContain("SLACK_RECEIVE_MESSAGE");
  });
});

describe("triggers", () => {
  test("are made for a user, listed, disabled, enabled and deleted", async () => {
    const { triggers } = mock.composio;
    const account = await mock.seed({ user_id: "ann", toolkit: "github" });
    const { triggerId } = await triggers.create("ann", "GITHUB_COMMIT_EVENT", repository);
    const active = await triggers.listActive({ connectedAccountIds: [account] });
    expect(active.items).toEqual([
      expect.objectContaining({
        id: triggerId,
        triggerName: "GITHUB_COMMIT_EVENT",
        connectedAccountId: account,
        triggerConfig: repository.triggerConfig,
        disabledAt: null,
      }),
    ]);
    expect(await triggers.disable(triggerId)).toEqual({ status: "success" });
    expect((await triggers.listActive({ triggerIds: [triggerId] })).items).toEqual([]);
    const all = await triggers.listActive({ triggerIds: [triggerId], showDisabled: true });
    expect(all.items).toHaveLength(1);
    expect(await triggers.enable(triggerId)).toEqual({ status: "success" });
    expect(await triggers.delete(triggerId)).toEqual({ triggerId });
    expect((await triggers.listActive()).items).toEqual([]);
  });

  test("of no known type are refused", async () => {
    await expect(mock.composio.triggers.create("ann", "NOPE_EVENT")).rejects.toMatchObject({
      name: "ComposioTriggerTypeNotFoundError",
    });
  });
});

test("what a trigger brings reaches the host's server, and the SDK verifies it", async () => {
  const { triggers } = mock.composio;
  const account = await mock.seed({ user_id: "ann", toolkit: "github" });
  const { triggerId } = await triggers.create("ann", "GITHUB_COMMIT_EVENT", repository);
  const answer = await fetch(`${mock.url}/api/v3.1/webhook_subscriptions`, {
    method: "POST",
    headers: { "x-api-key": "any", "content-type": "application/json" },
    body: JSON.stringify({
      webhook_url: webhookUrl,
      enabled_events: ["composio.trigger.message"],
    }),
  });
  const secret = String(readPath(await answer.json(), "secret"));
  await mock.control("POST", `/triggers/${triggerId}/fire`, { payload: { message: "Fix" } });
  const sent = received.at(-1);
  const header = (name: string) => String(sent?.headers[name]);
  const verify = (key: string) =>
    triggers.verifyWebhook({
      id: header("webhook-id"),
      timestamp: header("webhook-timestamp"),
      signature: header("webhook-signature"),
      payload: sent?.body ?? "",
      secret: key,
    });
  expect(await verify(secret)).toMatchObject({
    version: "V3",
    payload: {
      id: triggerId,
      triggerSlug: "GITHUB_COMMIT_EVENT",
      toolkitSlug: "GITHUB",
      userId: "ann",
      payload: { message: "Fix" },
      metadata: { connectedAccount: { id: account } },
    },
  });
  await expect(verify("another")).rejects.toMatchObject({
    name: "ComposioWebhookSignatureVerificationError",
  });
});
