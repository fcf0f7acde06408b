import { QueryClient } from "@tanstack/query-core";
import { createToolRouterClient } from "tool-router-react/client";
import { createMockServer } from "tool-router-react/mock/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createAuthorizeFlow } from "../../src/core/authorize/createAuthorizeFlow.ts";
import { saveFlow } from "../../src/core/authorize/savedFlow.ts";
import { createLoader, type Later } from "../../src/core/loadLater.ts";
import { createScope } from "../../src/core/scope/Scope.ts";
import { fakeBrowser } from "./support/fakeBrowser.ts";

const mock = createMockServer({ baseUrls: ["/api"], seed: 1 });
beforeAll(() => mock.listen());
beforeEach(() => sessionStorage.clear());
afterEach(() => mock.reset());
afterAll(() => mock.close());

const gone = new TypeError("Failed to fetch dynamically imported module");

/** A flow whose code comes when the test says so. */
function setUp() {
  const imports: PromiseWithResolvers<Later>[] = [];
  const load = createLoader(() => {
    const wanted = Promise.withResolvers<Later>();
    imports.push(wanted);
    return wanted.promise;
  });
  const client = createToolRouterClient({ baseUrl: "https://host.test/api", maxRetries: 0 });
  const source = { userId: "user_123", config: {} };
  const scope = createScope(client, new QueryClient(), source, "test");
  const events: string[] = [];
  scope.subscribe(({ type }) => events.push(type));
  const { browser, state } = fakeBrowser();
  const flow = createAuthorizeFlow(scope, "github", browser, load);
  const arrive = async () => imports.at(-1)?.resolve(await import("../../src/core/later.ts"));
  const status = () => flow.store.getState().status;
  return { flow, scope, events, imports, arrive, log: state.log, status };
}

const links = async () => (await mock.backend.snapshot()).links;

describe("a click that comes before the code it needs", () => {
  it("opens its window at once, and goes on when the code is there", async () => {
    const { flow, arrive, log, status } = setUp();
    flow.start();
    expect(log).toEqual(["open"]);
    expect(status()).toBe("opening");
    flow.start();
    expect(log).toEqual(["open", "focus"]);
    await arrive();
    await vi.waitFor(() => expect(status()).toBe("waiting"));
    expect(log).toEqual(["open", "focus", "go /link/lk"]);
  });

  it("fails when the code cannot be had, closes its window, and can be tried again", async () => {
    const { flow, events, imports, arrive, log, status } = setUp();
    flow.start();
    imports[0]?.reject(gone);
    await vi.waitFor(() => expect(status()).toBe("failed"));
    expect(flow.store.getState().error).toMatchObject({ code: "network", cause: gone });
    expect(log).toEqual(["open", "close"]);
    expect(events).toEqual(["authorize.started", "error", "authorize.failed"]);

    flow.start();
    await arrive();
    await vi.waitFor(() => expect(status()).toBe("waiting"));
    expect(imports).toHaveLength(2);
    expect(log).toEqual(["open", "close", "open", "go /link/lk"]);
  });

  it("makes no link when it is given up before", async () => {
    const { flow, arrive, log, status } = setUp();
    flow.start();
    flow.cancel();
    flow.reset();
    expect(log).toEqual(["open", "close"]);
    await arrive();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(status()).toBe("idle");
    expect(await links()).toEqual([]);
  });

  it("makes the link of the last click, and no other", async () => {
    const { flow, imports, arrive, log, status } = setUp();
    flow.start();
    flow.cancel();
    flow.start();
    const later = await import("../../src/core/later.ts");
    for (const wanted of imports) wanted.resolve(later);
    await arrive();
    await vi.waitFor(() => expect(status()).toBe("waiting"));
    expect(log).toEqual(["open", "close", "open", "go /link/lk"]);
    expect(await links()).toHaveLength(1);
  });

  it("still puts back the pin that a run before the reload had lifted", async () => {
    const { flow, scope, arrive, status } = setUp();
    const { id } = await mock.backend.accounts.seed({ userId: "user_123", toolkit: "github" });
    const pin = { accountIds: [id], moves: false };
    saveFlow(scope, "github", { startedAt: Date.now(), redirect: false, pin });
    flow.start();
    await arrive();
    await vi.waitFor(() => expect(status()).toBe("waiting"));
    flow.cancel();
    await vi.waitFor(async () => {
      const [session] = (await mock.backend.snapshot()).sessions;
      expect(session?.config.connected_accounts).toEqual({ github: [id] });
    });
    expect(Object.keys(sessionStorage).filter((key) => key.includes("flow"))).toEqual([]);
  });
});

describe("code that is loaded later", () => {
  it("is asked for once", async () => {
    const importCode = vi.fn(async () => "code");
    const load = createLoader(importCode);
    expect(await load()).toBe("code");
    expect(await load()).toBe("code");
    expect(importCode).toHaveBeenCalledTimes(1);
  });

  it("is asked for again after a failure, and told of once", async () => {
    const importCode = vi.fn(async () => "code").mockRejectedValueOnce(gone);
    const arrived = vi.fn();
    const load = createLoader(importCode, arrived);
    await expect(load()).rejects.toMatchObject({ name: "ToolRouterError", code: "network" });
    expect(await Promise.all([load(), load()])).toEqual(["code", "code"]);
    expect(arrived.mock.calls).toEqual([["code"]]);
  });
});
