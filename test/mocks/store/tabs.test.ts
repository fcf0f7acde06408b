// @vitest-environment node
import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { BackendOptions } from "../../../mocks/backend/createBackend.ts";
import { createBackend } from "../../../mocks/backend/createBackend.ts";
import type { MockBackend } from "../../../mocks/backend/types.ts";
import { runs, times } from "../../runs.ts";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";
import { createSharedStore, type SharedStore } from "../fixtures/sharedStore.ts";

/** A tab: a backend of its own on the store that all tabs share. */
function openTab(store: SharedStore, options: Partial<BackendOptions> = {}): MockBackend {
  return createBackend({ catalog: fixtureCatalog, persistence: store.open(), ...options });
}

async function connect(tab: MockBackend, user: string, toolkit = "gmail") {
  const session = await tab.sessions.create(user);
  const link = await tab.sessions.link(session.id, { toolkit });
  await tab.links.complete(link.token, { outcome: "approve" });
  return link.accountId;
}

async function accountsOf(tab: MockBackend, user: string) {
  return (await tab.accounts.list({ userIds: [user], limit: 100 })).items.map(({ id }) => id);
}

describe("two tabs", () => {
  test("see what the other wrote at their next read", async () => {
    const store = createSharedStore();
    const [one, two] = [openTab(store), openTab(store)];
    const session = await one.sessions.create("ann");
    expect(await two.sessions.get(session.id)).toEqual(await one.sessions.get(session.id));
    const account = await connect(two, "ann");
    expect(await accountsOf(one, "ann")).toEqual([account]);
    await one.accounts.delete(account);
    expect(await accountsOf(two, "ann")).toEqual([]);
    await two.sessions.delete(session.id);
    await expect(one.sessions.get(session.id)).rejects.toMatchObject({ status: 404 });
  });

  test("hear of each other's writes, and of their own", async () => {
    const store = createSharedStore();
    const [one, two] = [openTab(store), openTab(store)];
    await Promise.all([one.ready(), two.ready()]);
    const [heardByOne, heardByTwo] = [vi.fn(), vi.fn()];
    one.subscribe(heardByOne);
    const stop = two.subscribe(heardByTwo);
    const session = await one.sessions.create("ann");
    const changes = expect.arrayContaining([{ table: "sessions", id: session.id }]);
    expect(heardByOne).toHaveBeenLastCalledWith(
      expect.objectContaining({ changes, origin: "this" }),
    );
    await expect
      .poll(() => heardByTwo.mock.lastCall)
      .toEqual([expect.objectContaining({ changes, origin: "others" })]);
    stop();
    heardByTwo.mockClear();
    await one.sessions.create("ann");
    await two.snapshot();
    expect(heardByTwo).not.toHaveBeenCalled();
  });

  test("finish a link that the other began", async () => {
    const store = createSharedStore();
    const app = openTab(store);
    const session = await app.sessions.create("ann");
    const link = await app.sessions.link(session.id, {
      toolkit: "gmail",
      callbackUrl: "https://app.test/done",
    });
    const page = openTab(store, { catalog: [], join: true });
    expect(await page.links.open(link.token)).toMatchObject({ toolkit: { name: "Gmail" } });
    expect((await app.accounts.get(link.accountId)).status).toBe("INITIATED");
    await page.links.complete(link.token, { outcome: "approve" });
    expect((await app.accounts.get(link.accountId)).status).toBe("ACTIVE");
  });

  test("share the clock and the faults that the control plane sets", async () => {
    const store = createSharedStore();
    const [one, two] = [openTab(store), openTab(store)];
    await one.conditions.set({
      now: { fixed: 42 },
      faults: [{ method: "*", path: "*", status: 500, times: 1 }],
    });
    expect((await two.sessions.create("ann")).createdAt).toBe(42);
    const met = await Promise.all([
      one.conditions.apply("GET", "/toolkits"),
      two.conditions.apply("GET", "/toolkits"),
    ]);
    expect(met.filter(({ fault }) => fault !== undefined)).toHaveLength(1);
  });

  test("read everything again when the log was too short to tell", async () => {
    const store = createSharedStore();
    const [one, two] = [openTab(store), openTab(store)];
    const gone = await connect(one, "ann");
    expect(await accountsOf(two, "ann")).toEqual([gone]);
    await one.accounts.delete(gone);
    const kept = await connect(one, "ann");
    store.forgetLog();
    expect(await accountsOf(two, "ann")).toEqual([kept]);
  });

  test("start one scenario, not two", async () => {
    const store = createSharedStore();
    const users = [{ id: "ann", accounts: [{ toolkit: "gmail" }] }];
    const tabs = [openTab(store, { users }), openTab(store, { users }), openTab(store, { users })];
    const lists = await Promise.all(tabs.map((tab) => accountsOf(tab, "ann")));
    expect(lists[0]).toHaveLength(1);
    expect(lists[1]).toEqual(lists[0]);
    expect(lists[2]).toEqual(lists[0]);
  });

  test(
    "that write at once, whatever and in whatever order, lose nothing and never make the same id",
    async () => {
      const write = fc.record({
        tab: fc.nat(2),
        user: fc.constantFrom("ann", "bob"),
        toolkit: fc.constantFrom("gmail", "github", "exa"),
        alias: fc.option(fc.constantFrom("work", "home"), { nil: undefined }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(write, { maxLength: 25 }), fc.scheduler(), async (writes, s) => {
          const store = createSharedStore();
          const tabs = [0, 1, 2].map(() => openTab(store));
          const made: { id: string; user: string }[] = [];
          const work = s.scheduleFunction(
            async ({ tab, user, toolkit, alias }: (typeof writes)[0]) => {
              const backend = tabs[tab];
              if (backend === undefined) throw new Error("There are three tabs.");
              const session = await backend.sessions.create(user);
              const link = await backend.sessions.link(session.id, { toolkit, alias });
              made.push(
                { id: session.id, user },
                { id: link.accountId, user },
                { id: link.token, user },
              );
              await backend.links.complete(link.token, {
                outcome: "approve",
                credentials: { generic_api_key: "key" },
              });
            },
          );
          const done = Promise.allSettled(writes.map((one) => work(one)));
          await s.waitIdle();
          const results = await done;

          // Only a taken alias may be in the way.
          for (const result of results) {
            if (result.status === "rejected") expect(String(result.reason)).toMatch(/alias/);
          }
          const ids = made.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const snapshots = await Promise.all(tabs.map((tab) => tab.snapshot()));
          for (const snapshot of snapshots) {
            expect(snapshot.connectedAccounts).toEqual(snapshots[0]?.connectedAccounts);
            expect(snapshot.authConfigs.map(({ toolkit }) => toolkit).sort()).toEqual(
              [...new Set(snapshot.connectedAccounts.map(({ toolkit }) => toolkit))].sort(),
            );
            const there = new Set(
              [...snapshot.sessions, ...snapshot.connectedAccounts, ...snapshot.links].map(
                ({ id }) => id,
              ),
            );
            expect(ids.filter((id) => !there.has(id))).toEqual([]);
            const names = snapshot.connectedAccounts.flatMap(({ userId, toolkit, alias }) =>
              alias === null ? [] : [`${userId} ${toolkit} ${alias}`],
            );
            expect(new Set(names).size).toBe(names.length);
            const orders = [...snapshot.sessions, ...snapshot.links].map(({ order }) => order);
            expect(new Set(orders).size).toBe(orders.length);
          }
        }),
        runs(150),
      );
    },
    60_000 * times,
  );
});

describe("a write", () => {
  test("that can't be stored is undone, and the next one goes through", async () => {
    const store = createSharedStore();
    const tab = openTab(store, { seed: "tests" });
    const account = await connect(tab, "ann");
    const before = await tab.snapshot();
    const heard = vi.fn();
    tab.subscribe(heard);

    for (const write of [
      () => tab.sessions.create("ann"),
      () => tab.accounts.setAlias(account, "work"),
      () => tab.accounts.delete(account),
      () => tab.accounts.seed({ userId: "bob", toolkit: "github" }),
      () => tab.reset(),
    ]) {
      store.failNextAppend();
      await expect(write()).rejects.toThrow("The disk is full.");
      expect(await tab.snapshot()).toEqual({ ...before, now: expect.any(Number) });
    }
    expect(heard).not.toHaveBeenCalled();
    expect(await accountsOf(tab, "ann")).toEqual([account]);

    const session = await tab.sessions.create("ann");
    expect(await openTab(store).sessions.get(session.id)).toMatchObject({ userId: "ann" });
  });

  test("that is refused leaves nothing behind, not even an auth config or a count", async () => {
    const store = createSharedStore();
    const tab = openTab(store);
    const session = await tab.sessions.create("ann");
    const before = store.appended;
    const link = tab.sessions.link(session.id, { toolkit: "gmail", callbackUrl: "not a url" });
    await expect(link).rejects.toMatchObject({ code: 10400 });
    expect((await tab.snapshot()).authConfigs).toEqual([]);
    expect(store.appended).toBe(before);
  });

  test("costs what it changes, not what there is", async () => {
    const store = createSharedStore();
    const tab = openTab(store);
    const account = await connect(tab, "ann");
    for (let count = 0; count < 50; count += 1) await connect(tab, `user ${count}`);
    const before = store.appended;
    await tab.accounts.setAlias(account, "work");
    expect(store.appended - before).toBe(1);
    await tab.sessions.execute((await tab.sessions.create("ann")).id, { toolSlug: "GMAIL_LIST" });
    expect(store.appended - before).toBeLessThanOrEqual(5);
  });
});

describe("what is stored", () => {
  test("is there for a later backend, counting on from where the ids were", async () => {
    const store = createSharedStore();
    const first = openTab(store, { seed: "tests" });
    const account = await connect(first, "ann");
    first.close();
    const later = openTab(store, { seed: "another" });
    expect(await accountsOf(later, "ann")).toEqual([account]);
    const ids = [...store.records().keys()];
    const session = await later.sessions.create("ann");
    expect(ids).not.toContain(`sessions ${session.id}`);
  });

  test("but can't be read is left out and told of, and the rest works on", async () => {
    const store = createSharedStore();
    const writer = openTab(store);
    const kept = await connect(writer, "ann");
    const spoilt = await connect(writer, "ann");
    store.put({ table: "connectedAccounts", id: spoilt, record: { id: spoilt, status: "HAPPY" } });
    store.put({ table: "sessions", id: "trs_x", record: "not a session" });
    store.put({ table: "meta", id: "ids", record: { id: "ids" } });
    store.put({ table: "meta", id: "scenario", record: {} });

    for (const tab of [openTab(store), writer]) {
      expect(await accountsOf(tab, "ann")).toEqual([kept]);
      expect(tab.rejectedRecords.map(({ table, id }) => `${table} ${id}`).sort()).toEqual([
        `connectedAccounts ${spoilt}`,
        "meta ids",
        "meta scenario",
        "sessions trs_x",
      ]);
      expect(tab.rejectedRecords[0]?.reason).toMatch(/./);
    }
    const again = await connect(writer, "ann");
    expect(await accountsOf(writer, "ann")).toEqual([again, kept]);
    expect(writer.rejectedRecords.map(({ id }) => id)).not.toContain("ids");
  });
});
