import { QueryClient } from "@tanstack/query-core";
import { http } from "msw";
import { createToolRouterClient } from "tool-router-react/client";
import { createMockServer } from "tool-router-react/mock/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createAuthorizeFlow } from "../../src/core/authorize/createAuthorizeFlow.ts";
import type { FlowStartOptions } from "../../src/core/scope/AuthorizeFlow.ts";
import { createScope } from "../../src/core/scope/Scope.ts";
import type { ToolRouterEvent } from "../../src/core/scope/ToolRouterEvent.ts";
import { fakeBrowser } from "./support/fakeBrowser.ts";

const mock = createMockServer({ baseUrls: ["/api"], seed: 1, now: () => Date.now() });
const reads: number[] = [];
let startedAt = 0;

beforeAll(() => {
  mock.listen();
  mock.server.events.on("request:start", ({ request }) => {
    if (/connected_accounts\/ca_/.test(request.url)) reads.push(Date.now() - startedAt);
  });
});
beforeEach(() => {
  // The clock and the timers only: the network runs on.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  sessionStorage.clear();
  localStorage.clear();
  reads.length = 0;
});
afterEach(async () => {
  vi.useRealTimers();
  await mock.reset();
});
afterAll(() => mock.close());

function setUp(maxRetries = 0) {
  const client = createToolRouterClient({ baseUrl: "https://host.test/api", maxRetries });
  const source = { userId: "user_123", config: {} };
  const scope = createScope(client, source, new QueryClient(), "test");
  const fake = fakeBrowser();
  const flow = createAuthorizeFlow(scope, "github", fake.browser);
  const events: ToolRouterEvent[] = [];
  scope.subscribe((event) => events.push(event));
  return { flow, events, scope, ...fake, status: () => flow.store.getState().status };
}

/** Lets time go by, and the network keep up with it. */
async function pass(ms: number) {
  for (let passed = 0; passed < ms; passed += 250) {
    await vi.advanceTimersByTimeAsync(Math.min(250, ms - passed));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

async function started(options?: FlowStartOptions, maxRetries?: number) {
  const flow = setUp(maxRetries);
  flow.flow.start(options);
  await pass(100);
  expect(flow.status()).toBe("waiting");
  startedAt = Date.now();
  return flow;
}

async function link() {
  const { links } = await mock.backend.snapshot();
  return links.at(-1)?.id ?? "";
}

describe("the runner of an authorization", () => {
  it("opens its window before anything else, and sends it on when the link is there", async () => {
    const { flow, state, status } = setUp();
    flow.start();
    expect(state.log).toEqual(["open"]);
    expect(status()).toBe("opening");
    await pass(100);
    expect(state.log).toEqual(["open", "go /link/lk"]);
  });

  it("asks slower and slower, and at once when the user is back", async () => {
    const { state } = await started();
    await pass(30_000);
    const gaps = reads.map((at, index) => at - (reads[index - 1] ?? 0));
    expect(gaps[0]).toBeLessThanOrEqual(1_500);
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gaps.at(-1)).toBeLessThanOrEqual(5_500);

    const before = reads.length;
    state.comeBack();
    state.comeBack();
    await pass(10);
    expect(reads).toHaveLength(before + 1);
  });

  it("leaves the API alone for as long as it wants", async () => {
    await started();
    const [account] = (await mock.backend.accounts.list()).items;
    await mock.backend.conditions.set({
      faults: [
        {
          method: "GET",
          path: `/connected_accounts/${account?.id}`,
          status: 429,
          times: 1,
          retryAfter: 20,
        },
      ],
    });
    await pass(20_000);
    expect(reads).toHaveLength(1);
    await pass(3_000);
    expect(reads).toHaveLength(2);
  });

  it("expires when the API says so, after the link's ten minutes", async () => {
    const { status, state } = await started();
    await pass(599_000);
    expect(status()).toBe("waiting");
    await pass(10_000);
    expect(status()).toBe("expired");
    expect(state.log.at(-1)).toBe("close");
    expect(state.listenerCount()).toBe(0);
    const before = reads.length;
    await pass(60_000);
    expect(reads).toHaveLength(before);
  });

  it("times out when the API does not say", async () => {
    const { status, events } = await started();
    await mock.backend.conditions.set({ failureRate: 1 });
    await pass(600_000);
    expect(status()).toBe("waiting");
    await pass(10_000);
    expect(status()).toBe("timedOut");
    expect(events.map(({ type }) => type)).toEqual([
      "authorize.started",
      "session.ready",
      "authorize.timedOut",
    ]);
  });

  it("keeps window and link when it may not read for a while, and says so if it lasts", async () => {
    const { flow, state, events } = await started();
    const path = `/connected_accounts/${flow.store.getState().connectedAccountId}`;
    const refuse = (status: number, times: number) =>
      mock.backend.conditions.set({ faults: [{ method: "GET", path, status, times }] });
    await refuse(401, 2);
    await pass(4_000);
    expect(reads).toHaveLength(2);
    expect(flow.store.getState()).not.toHaveProperty("error");

    await refuse(401, 8);
    await pass(35_000);
    expect(reads).toHaveLength(10);
    expect(flow.store.getState()).toMatchObject({
      status: "waiting",
      redirectUrl: expect.any(String),
      error: { code: "unauthorized" },
    });
    expect(state.log).not.toContain("close");
    expect(events.filter(({ type }) => type === "error")).toHaveLength(1);

    await pass(6_000);
    expect(flow.store.getState()).not.toHaveProperty("error");
    await mock.backend.links.complete(await link(), { outcome: "approve" });
    await pass(6_000);
    expect(flow.store.getState().status).toBe("connected");
  });

  it("waits for an account that is not known everywhere yet, and fails when it stays unknown", async () => {
    const { flow, status } = await started();
    const path = `/connected_accounts/${flow.store.getState().connectedAccountId}`;
    await mock.backend.conditions.set({
      faults: [{ method: "GET", path, status: 404, times: 4 }],
    });
    await pass(14_000);
    expect(reads.length).toBeGreaterThan(4);
    expect(status()).toBe("waiting");

    await mock.backend.accounts.delete(flow.store.getState().connectedAccountId ?? "");
    await pass(26_000);
    expect(flow.store.getState()).toMatchObject({
      status: "failed",
      error: { code: "not_found" },
    });
  });

  it("asks again at its own pace, whatever retries the client makes elsewhere", async () => {
    const { flow, state, status } = await started({}, 2);
    const path = `/connected_accounts/${flow.store.getState().connectedAccountId}`;
    await mock.backend.conditions.set({
      faults: [{ method: "GET", path, status: 429, times: 1, retryAfter: 15 }],
    });
    await pass(1_500);
    expect(reads).toHaveLength(1);
    await mock.backend.links.complete(await link(), { outcome: "approve" });
    state.comeBack();
    await pass(500);
    expect(status()).toBe("connected");
  });

  it("lets go of a read that hangs when it is given up", async () => {
    const aborted: boolean[] = [];
    const { flow, state } = await started();
    mock.server.use(
      http.get("*/connected_accounts/:id", async ({ request }) => {
        request.signal.addEventListener("abort", () => aborted.push(true));
        return new Promise<never>(() => {});
      }),
    );
    state.comeBack();
    await pass(100);
    flow.cancel();
    await pass(100);
    expect(aborted).toEqual([true]);
  });

  it("takes a window that looks closed for a hint, once it has looked so for a while", async () => {
    const { flow, state } = await started();
    state.looksClosed = true;
    await pass(1_000);
    expect(reads).toHaveLength(1);
    expect(flow.store.getState().windowClosed).toBeUndefined();
    await pass(4_000);
    expect(flow.store.getState()).toMatchObject({ status: "waiting", windowClosed: true });
    flow.focus();
    expect(state.log.slice(2)).toEqual(["open", "go /link/lk"]);
    expect(flow.store.getState().windowClosed).toBeUndefined();
  });

  it("asks no more after it was cancelled, until the user is back", async () => {
    const { flow, state, status } = await started();
    flow.cancel();
    await pass(60_000);
    expect(reads).toEqual([]);
    await mock.backend.links.complete(await link(), { outcome: "approve" });
    state.comeBack();
    await pass(500);
    expect(reads).toHaveLength(1);
    expect(status()).toBe("cancelled");
    expect(state.listenerCount()).toBe(0);
  });

  it("leaves the page on small touch screens, where it is not told otherwise", async () => {
    const { flow, state } = setUp();
    state.isSmallTouchScreen = true;
    flow.start();
    await pass(100);
    expect(state.log).toEqual(["leave /link/lk"]);
    flow.focus();
    expect(state.log).toEqual(["leave /link/lk", "leave /link/lk"]);
    flow.cancel();
    flow.start({ mode: "popup" });
    expect(state.log.at(-1)).toBe("open");
  });

  it("tells that it leaves the page before it does", async () => {
    const { flow, scope, state } = setUp();
    const leftWith: string[][] = [];
    scope.subscribe(({ type }) => {
      if (type === "authorize.leaving") leftWith.push([...state.log]);
    });
    flow.start({ mode: "redirect" });
    await pass(100);
    flow.focus();
    expect(leftWith).toEqual([[], ["leave /link/lk"]]);
    expect(state.log).toHaveLength(2);
  });

  it("says that it is not finished when the user came back to the page without a result", async () => {
    const { flow } = await started({ mode: "redirect" });
    await pass(5_000);
    expect(flow.store.getState()).toMatchObject({ status: "waiting", windowClosed: true });
  });

  it("lets a visible link be followed before it takes the link off the page", async () => {
    const { flow, state, status } = setUp();
    state.isBlocking = true;
    flow.start();
    await pass(100);
    flow.followLink();
    expect(status()).toBe("blocked");
    await pass(1);
    expect(status()).toBe("waiting");
  });

  it("waits for news of its own account only", async () => {
    const { flow } = await started();
    const id = flow.store.getState().connectedAccountId;
    expect(flow.checkNow("ca_of_another_flow")).toBe(false);
    expect(flow.checkNow(id)).toBe(true);
    expect(flow.checkNow()).toBe(true);
    flow.cancel();
    await mock.backend.links.complete(await link(), { outcome: "deny" });
    expect(flow.checkNow(id)).toBe(true);
    await pass(500);
    expect(flow.checkNow(id)).toBe(false);
  });

  it("continues polling when the clock is set back", async () => {
    const { flow, status } = await started();
    vi.setSystemTime(Date.now() - 3 * 3_600_000);
    await mock.backend.links.complete(await link(), { outcome: "deny" });
    await pass(6_000);
    expect(status()).toBe("denied");
    expect(flow.store.getState().account?.status).toBe("FAILED");
  });

  it("opens a window of its own, also for two toolkits in one click", () => {
    const names: string[] = [];
    const { scope, browser } = setUp();
    for (const toolkit of ["github", "gmail"]) {
      const openWindow = (name: string) => {
        names.push(name);
        return undefined;
      };
      createAuthorizeFlow(scope, toolkit, { ...browser, openWindow }).start();
    }
    expect(new Set(names).size).toBe(2);
  });

  it("goes on when a listener of the host's throws", async () => {
    const errors: unknown[] = [];
    const { flow, scope, status } = setUp();
    const onError = (error: unknown) => errors.push(error);
    process.on("uncaughtException", onError);
    scope.subscribe(() => {
      throw new Error("A bug of the host's");
    });
    flow.start();
    await pass(100);
    expect(status()).toBe("waiting");
    flow.cancel();
    await pass(10);
    process.off("uncaughtException", onError);
    expect(status()).toBe("cancelled");
    expect(errors).not.toEqual([]);
  });
});
