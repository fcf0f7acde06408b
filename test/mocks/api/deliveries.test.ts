// @vitest-environment node
import { createHmac } from "node:crypto";
import { HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createMockServer } from "../../../mocks/node.ts";

const mock = createMockServer({ seed: 1 });
beforeAll(() => mock.listen());
afterEach(() => mock.reset());
afterAll(() => mock.close());

const url = "https://app.test/hook";

/** What the host's server received, while it answers with a status. */
function host(status = 200) {
  const received: { headers: Headers; text: string; body: unknown }[] = [];
  mock.server.use(
    http.post(url, async ({ request }) => {
      const text = await request.text();
      received.push({ headers: request.headers, text, body: JSON.parse(text) });
      return new HttpResponse(null, { status });
    }),
  );
  return received;
}

async function watch(userId: string) {
  const account = await mock.backend.accounts.seed({ userId, toolkit: "github" });
  const config = { owner: "octocat", repo: "hello-world" };
  const input = { slug: "GITHUB_COMMIT_EVENT", userId, config };
  return { account, ...(await mock.backend.triggers.upsert(input)) };
}
const subscribe = (version?: "V1" | "V2" | "V3") =>
  mock.backend.webhooks.create({ url, events: ["composio.trigger.message"], version });

test("an event is sent to the host's server, signed", async () => {
  const received = host();
  const { account, trigger } = await watch("ann");
  const { secret } = await subscribe();
  const event = await mock.fire("GITHUB_COMMIT_EVENT", { payload: { message: "Fix" } });
  expect(event.deliveries).toEqual([expect.objectContaining({ url, status: 200, error: null })]);
  const [sent] = received;
  expect(received).toHaveLength(1);
  expect(sent?.body).toEqual({
    id: event.id,
    type: "composio.trigger.message",
    timestamp: expect.stringMatching(/Z$/),
    metadata: {
      log_id: expect.any(String),
      trigger_slug: "GITHUB_COMMIT_EVENT",
      trigger_id: trigger.id,
      connected_account_id: account.id,
      auth_config_id: account.authConfigId,
      user_id: "ann",
    },
    data: { message: "Fix" },
  });
  const header = (name: string) => sent?.headers.get(name);
  const signed = `${event.id}.${header("webhook-timestamp")}.${sent?.text}`;
  const signature = createHmac("sha256", secret).update(signed).digest("base64");
  expect(header("webhook-id")).toBe(event.id);
  expect(header("webhook-signature")).toBe(`v1,${signature}`);
  expect(header("x-composio-webhook-version")).toBe("V3");
});

test.each([
  ["V1", { trigger_name: "github_commit_event", payload: { n: 1 } }],
  ["V2", { type: "github_commit_event", data: { n: 1, user_id: "ann" } }],
] as const)("in the subscription's version: %s", async (version, expected) => {
  const received = host();
  await watch("ann");
  await subscribe(version);
  await mock.fire("GITHUB_COMMIT_EVENT", { payload: { n: 1 } });
  expect(received[0]?.body).toMatchObject(expected);
});

test("what a user's trigger brings is that user's", async () => {
  const received = host();
  await watch("ann");
  await watch("bob");
  await subscribe();
  const event = await mock.fire("GITHUB_COMMIT_EVENT", { userId: "ann" });
  expect(event.trigger.userId).toBe("ann");
  expect(received).toHaveLength(1);
  await expect(mock.fire("GITHUB_COMMIT_EVENT", { userId: "carol" })).rejects.toMatchObject({
    status: 404,
  });
});

test("a server that fails, or can't be reached, makes nothing fail", async () => {
  await watch("ann");
  await subscribe();
  mock.server.use(http.post(url, () => HttpResponse.error()));
  const lost = await mock.fire("GITHUB_COMMIT_EVENT");
  expect(lost.deliveries).toEqual([
    expect.objectContaining({ status: null, error: expect.stringMatching(/./) }),
  ]);
  host(500);
  const refused = await mock.fire("GITHUB_COMMIT_EVENT");
  expect(refused.deliveries).toEqual([expect.objectContaining({ status: 500, error: null })]);
  expect(await mock.backend.triggers.events()).toEqual([refused, lost]);
});

test("only what a host subscribed to is sent", async () => {
  const received = host();
  await watch("ann");
  await mock.backend.webhooks.create({ url, events: ["composio.trigger.disabled"] });
  expect((await mock.fire("GITHUB_COMMIT_EVENT")).deliveries).toEqual([]);
  expect(received).toEqual([]);
});
