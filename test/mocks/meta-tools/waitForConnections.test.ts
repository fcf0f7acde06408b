// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { MockBackend } from "../../../mocks/backend/types.ts";
import { createMockBackend } from "../../../mocks/createMockBackend.ts";
import { MAX_WAIT_MS } from "../../../mocks/meta-tools/waitForConnectionsTool.ts";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";
import { readPath } from "../fixtures/mockApi.ts";
import { createSharedStore } from "../fixtures/sharedStore.ts";

let backend: MockBackend;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  backend = createMockBackend({ catalog: fixtureCatalog, seed: 1 });
});

afterEach(() => {
  backend.close();
  vi.useRealTimers();
});

async function makeSession(userId = "ann"): Promise<string> {
  const session = await backend.sessions.create(userId, {
    manage_connections: { enable_wait_for_connections: true },
  });
  return session.id;
}

interface Wait {
  /** The answer's data, once it has come. */
  data: unknown;
  isOver: boolean;
  promise: Promise<unknown>;
}

/** Begins to wait, and lets it come as far as it can without anything happening. */
async function wait(
  session: string,
  args: object,
  options: { signal?: AbortSignal; on?: MockBackend } = {},
): Promise<Wait> {
  const state: Wait = { data: undefined, isOver: false, promise: Promise.resolve() };
  state.promise = (options.on ?? backend).sessions
    .execute(session, {
      toolSlug: "COMPOSIO_WAIT_FOR_CONNECTIONS",
      arguments: { ...args },
      signal: options.signal,
    })
    .then(({ data }) => {
      state.data = data;
    })
    .finally(() => {
      state.isOver = true;
    });
  await settle();
  return state;
}

/** Lets everything happen that needs no time. */
const settle = () => vi.advanceTimersByTimeAsync(0);

const approve = (token: string) => backend.links.complete(token, { outcome: "approve" });

describe("it waits", () => {
  test("until the link that was handed out is through", async () => {
    const session = await makeSession();
    const { token, accountId } = await backend.sessions.link(session, { toolkit: "gmail" });
    const waiting = await wait(session, { toolkits: ["gmail"] });
    await backend.links.open(token);
    await vi.advanceTimersByTimeAsync(5000);
    expect(waiting.isOver).toBe(false);
    await approve(token);
    await settle();
    expect(waiting.data).toMatchObject({
      message: "ACTIVE: gmail.",
      results: {
        gmail: { status: "ACTIVE", has_active_connection: true, connected_account_id: accountId },
      },
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("and hears why it failed", async () => {
    const session = await makeSession();
    const { token } = await backend.sessions.link(session, { toolkit: "gmail" });
    const waiting = await wait(session, { toolkits: ["gmail"] });
    await backend.links.complete(token, { outcome: "deny" });
    await settle();
    expect(readPath(waiting.data, "results.gmail")).toMatchObject({
      status: "FAILED",
      has_active_connection: false,
      error_message: expect.stringContaining("denied"),
    });
  });

  test("for one of several, or for all of them", async () => {
    const session = await makeSession();
    const gmail = await backend.sessions.link(session, { toolkit: "gmail" });
    const github = await backend.sessions.link(session, { toolkit: "github" });
    const toolkits = ["gmail", "github"];
    const any = await wait(session, { toolkits });
    const all = await wait(session, { toolkits, mode: "all" });
    await approve(gmail.token);
    await settle();
    expect([any.isOver, all.isOver]).toEqual([true, false]);
    expect(readPath(any.data, "message")).toBe("ACTIVE: gmail. INITIATED: github.");
    await backend.links.complete(github.token, { outcome: "deny" });
    await settle();
    expect(readPath(all.data, "message")).toBe("ACTIVE: gmail. FAILED: github.");
  });

  test("for the newest link, also where an older account works", async () => {
    const session = await makeSession();
    await backend.accounts.seed({ userId: "ann", toolkit: "gmail" });
    const { token, accountId } = await backend.sessions.link(session, { toolkit: "gmail" });
    const waiting = await wait(session, { toolkits: ["gmail"] });
    expect(waiting.isOver).toBe(false);
    await backend.links.complete(token, { outcome: "deny" });
    await settle();
    expect(readPath(waiting.data, "results.gmail")).toMatchObject({
      status: "FAILED",
      connected_account_id: accountId,
      has_active_connection: true,
    });
  });

  test("until the link runs out", async () => {
    const session = await makeSession();
    await backend.sessions.link(session, { toolkit: "gmail" });
    await vi.advanceTimersByTimeAsync(10 * 60_000 - 3000);
    const waiting = await wait(session, { toolkits: ["gmail"] });
    await vi.advanceTimersByTimeAsync(2999);
    expect(waiting.isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(readPath(waiting.data, "results.gmail")).toMatchObject({
      status: "FAILED",
      error_message: expect.stringContaining("expired"),
    });
  });

  test("on a clock that the control plane moves", async () => {
    const session = await makeSession();
    await backend.sessions.link(session, { toolkit: "gmail" });
    const waiting = await wait(session, { toolkits: ["gmail"] });
    await backend.conditions.set({ now: { offsetMs: 10 * 60_000 } });
    await settle();
    expect(readPath(waiting.data, "results.gmail.status")).toBe("FAILED");
  });
});

test("nothing to wait for is said at once", async () => {
  const session = await makeSession();
  const toolkits = ["gmail", "hackernews", "nowhere"];
  const waiting = await wait(session, { toolkits, mode: "all" });
  expect(waiting.data).toMatchObject({
    message: "ACTIVE: hackernews. NOT_FOUND: gmail, nowhere.",
    results: {
      gmail: { status: "NOT_FOUND", error_message: expect.any(String) },
      hackernews: { status: "ACTIVE", has_active_connection: true },
    },
  });
  expect(vi.getTimerCount()).toBe(0);
});

test("it gives up after a while, says how far things are, and is in the log then", async () => {
  const session = await makeSession();
  await backend.sessions.link(session, { toolkit: "gmail" });
  const waiting = await wait(session, { toolkits: ["gmail"] });
  await vi.advanceTimersByTimeAsync(MAX_WAIT_MS - 1);
  expect(waiting.isOver).toBe(false);
  expect((await backend.snapshot()).executions).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(readPath(waiting.data, "message")).toBe("INITIATED: gmail.");
  expect(vi.getTimerCount()).toBe(0);
  expect((await backend.snapshot()).executions).toMatchObject([
    { toolSlug: "COMPOSIO_WAIT_FOR_CONNECTIONS", sessionId: session, error: null },
  ]);
});

test("others go on while it waits, and what they do wakes it for no more than a look", async () => {
  const session = await makeSession();
  const { token } = await backend.sessions.link(session, { toolkit: "gmail" });
  const waiting = await wait(session, { toolkits: ["gmail"] });
  for (let count = 0; count < 20; count += 1) {
    await backend.accounts.seed({ userId: "bob", toolkit: "gmail" });
  }
  await settle();
  expect(waiting.isOver).toBe(false);
  expect(vi.getTimerCount()).toBe(1);
  await approve(token);
  await settle();
  expect(waiting.isOver).toBe(true);
});

test("another tab may be the one that connects", async () => {
  const store = createSharedStore();
  const options = { catalog: fixtureCatalog, seed: 1 };
  const here = createMockBackend({ ...options, persistence: store.open() });
  const there = createMockBackend({ ...options, persistence: store.open() });
  const session = await here.sessions.create("ann", {
    manage_connections: { enable_wait_for_connections: true },
  });
  const { token } = await here.sessions.link(session.id, { toolkit: "gmail" });
  const waiting = await wait(session.id, { toolkits: ["gmail"] }, { on: here });
  await there.links.complete(token, { outcome: "approve" });
  await settle();
  expect(readPath(waiting.data, "results.gmail.status")).toBe("ACTIVE");
  here.close();
  there.close();
});

describe("it ends without an answer, and leaves nothing behind", () => {
  async function pending(signal?: AbortSignal): Promise<{ session: string; waiting: Wait }> {
    const session = await makeSession();
    await backend.sessions.link(session, { toolkit: "gmail" });
    const waiting = await wait(session, { toolkits: ["gmail"] }, signal ? { signal } : {});
    expect(vi.getTimerCount()).toBe(1);
    return { session, waiting };
  }

  test("when nobody waits for it any more", async () => {
    const leaving = new AbortController();
    const { waiting } = await pending(leaving.signal);
    leaving.abort();
    await expect(waiting.promise).rejects.toMatchObject({ name: "AbortError" });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("when the backend is closed", async () => {
    const { waiting } = await pending();
    backend.close();
    await expect(waiting.promise).rejects.toMatchObject({ name: "AbortError" });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("when its session is deleted, which is not found then", async () => {
    const { session, waiting } = await pending();
    await backend.sessions.delete(session);
    await expect(waiting.promise).rejects.toMatchObject({ status: 404 });
    expect(vi.getTimerCount()).toBe(0);
  });
});
