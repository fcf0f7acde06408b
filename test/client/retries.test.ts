// @vitest-environment node
import type { Session, ToolRouterClient } from "tool-router-react/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { json, rejection, standInApi } from "./support/api.ts";
import { wireSession } from "./support/wire.ts";

const api = standInApi();

// Time stands still while a request is under way, and is let pass while the client pauses.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets time pass until the call ends; gives what it gave, or threw, and the ms that it paused. */
async function waited(call: Promise<unknown>): Promise<{ result: unknown; ms: number }> {
  const start = Date.now();
  let ended = false;
  const result = call
    .catch((error: unknown) => error)
    .finally(() => {
      ended = true;
    });
  while (!ended) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!ended && !api.isBusy()) await vi.advanceTimersByTimeAsync(10);
  }
  return { result: await result, ms: Date.now() - start };
}

const passing: [string, Response][] = [
  ["no answer", Response.error()],
  ["408", json({}, 408)],
  ["429", json({ message: "Slow down" }, 429)],
  ["500", json({}, 500)],
  ["502 HTML", new Response("<html>Bad gateway</html>", { status: 502 })],
  ["503", json({}, 503)],
];

test.each(passing)("a read is sent again after %s", async (_, failure) => {
  api.answers(failure, failure, json(wireSession));
  const { result } = await waited(api.client({ maxRetries: 2 }).use("trs_1"));
  expect(result).toMatchObject({ sessionId: "trs_1" });
  expect(api.requests).toHaveLength(3);
});

test.each([[400], [401], [403], [404], [409]])(
  "a read is not sent again after %i",
  async (status) => {
    api.answers(json({}, status));
    const { result } = await waited(api.client({ maxRetries: 2 }).use("trs_1"));
    expect(result).toMatchObject({ status });
    expect(api.requests).toHaveLength(1);
  },
);

test("one call may have retries of its own", async () => {
  api.answers(json({}, 500));
  await waited(api.client({ maxRetries: 2 }).use("trs_1", { maxRetries: 0 }));
  expect(api.requests).toHaveLength(1);
});

test("a read gives up after the retries it was given, twice by default", async () => {
  api.answers(json({}, 500));
  const { result } = await waited(api.client({ maxRetries: undefined }).use("trs_1"));
  expect(result).toMatchObject({ code: "server_error", status: 500 });
  expect(api.requests).toHaveLength(3);
});

test("x-should-retry: false is the last word", async () => {
  api.answers(json({}, 503, { "x-should-retry": "false" }));
  await waited(api.client({ maxRetries: 2 }).use("trs_1"));
  expect(api.requests).toHaveLength(1);
});

type Write = [string, (client: ToolRouterClient, session: Session) => Promise<unknown>];
const writes: Write[] = [
  ["create", (client) => client.create("user_1")],
  ["update", (_, session) => session.update({ toolkits: ["x"] })],
  ["delete", (_, session) => session.delete()],
  ["authorize", (_, session) => session.authorize("github")],
  ["execute", (_, session) => session.execute("GITHUB_CREATE_AN_ISSUE")],
  ["setAlias", ({ connectedAccounts }) => connectedAccounts.setAlias("ca_1", "x")],
  ["disable", ({ connectedAccounts }) => connectedAccounts.disable("ca_1")],
  ["delete account", ({ connectedAccounts }) => connectedAccounts.delete("ca_1")],
];

test.each(writes)("%s is never sent twice when it may have happened", async (_, write) => {
  api.answers(json(wireSession));
  const client = api.client({ maxRetries: 5 });
  const session = await client.use("trs_1");
  for (const [name, failure] of passing.filter(([name]) => name !== "429")) {
    api.requests.length = 0;
    api.answers(failure, json(wireSession));
    await waited(write(client, session));
    expect(api.requests, name).toHaveLength(1);
  }
});

test("a write that was refused with 429 did not happen: it is sent again", async () => {
  api.answers(json({ message: "Slow down" }, 429), json(wireSession, 201));
  const { result } = await waited(api.client({ maxRetries: 1 }).create("user_1"));
  expect(result).toMatchObject({ sessionId: "trs_1" });
  expect(api.requests.map(({ method, body }) => [method, body])).toEqual([
    ["POST", { user_id: "user_1" }],
    ["POST", { user_id: "user_1" }],
  ]);
});

test("Retry-After in seconds is kept to", async () => {
  api.answers(json({}, 429, { "retry-after": "12" }), json(wireSession));
  const { ms } = await waited(api.client({ maxRetries: 1 }).use("trs_1"));
  expect(ms).toBeGreaterThanOrEqual(12_000);
  expect(ms).toBeLessThan(13_000);
});

test("Retry-After as a date is kept to", async () => {
  vi.setSystemTime("2026-01-01T00:00:00Z");
  const date = new Date("2026-01-01T00:00:09Z").toUTCString();
  api.answers(json({}, 503, { "retry-after": date }), json(wireSession));
  const { ms } = await waited(api.client({ maxRetries: 1 }).use("trs_1"));
  expect(ms).toBeGreaterThanOrEqual(8_000);
  expect(ms).toBeLessThan(10_000);
});

test("a Retry-After of minutes is left to the caller", async () => {
  api.answers(json({}, 429, { "retry-after": "300" }));
  const { result, ms } = await waited(api.client({ maxRetries: 2 }).use("trs_1"));
  expect(result).toMatchObject({ code: "rate_limited", retryAfterMs: 300_000 });
  expect(ms).toBeLessThan(1_000);
  expect(api.requests).toHaveLength(1);
});

test.each([["soon"], ["-5"], [""]])(
  "an unreadable Retry-After (%j) falls back to the backoff",
  async (header) => {
    api.answers(json({}, 429, { "retry-after": header }), json(wireSession));
    const { ms } = await waited(api.client({ maxRetries: 1 }).use("trs_1"));
    expect(ms).toBeGreaterThanOrEqual(250);
    expect(ms).toBeLessThan(1_000);
  },
);

test("the pauses grow", async () => {
  api.answers(json({}, 500));
  const { ms } = await waited(api.client({ maxRetries: 4 }).use("trs_1"));
  // Between half of and all of 0.5 + 1 + 2 + 4 seconds.
  expect(ms).toBeGreaterThanOrEqual(3_750);
  expect(ms).toBeLessThan(8_000);
  expect(api.requests).toHaveLength(5);
});

test("no timer is left when a call has ended", async () => {
  api.answers(json({}, 500), json(wireSession));
  await waited(api.client({ maxRetries: 1 }).use("trs_1"));
  expect(vi.getTimerCount()).toBe(0);
});

test("an abort ends the pause between two tries at once", async () => {
  api.answers(json({}, 429, { "retry-after": "19" }));
  const controller = new AbortController();
  const call = rejection(api.client({ maxRetries: 2 }).use("trs_1", { signal: controller.signal }));
  while (api.requests.length === 0 || api.isBusy()) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  await vi.advanceTimersByTimeAsync(1_000);
  controller.abort("left the page");
  expect(await call).toMatchObject({ code: "aborted", cause: "left the page" });
  expect(vi.getTimerCount()).toBe(0);
  expect(api.requests).toHaveLength(1);
});
