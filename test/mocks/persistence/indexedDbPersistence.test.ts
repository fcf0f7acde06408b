// @vitest-environment node

import { IDBFactory } from "fake-indexeddb";
import { deleteDB, openDB } from "idb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  createIndexedDbPersistence,
  type IndexedDbPersistence,
  type IndexedDbPersistenceOptions,
} from "../../../mocks/persistence/indexedDbPersistence.ts";
import { openTab } from "./tab.ts";

const opened: IndexedDbPersistence[] = [];

function open(options?: IndexedDbPersistenceOptions): IndexedDbPersistence {
  const persistence = createIndexedDbPersistence(options);
  opened.push(persistence);
  return persistence;
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
});

afterEach(() => {
  for (const persistence of opened.splice(0)) {
    persistence.close();
  }
  vi.unstubAllGlobals();
});

const set = (value: unknown) => () => value;

describe("two tabs", () => {
  test("one sees what the other wrote, and not its own writes again", async () => {
    const [ada, ben] = [await openTab(open()), await openTab(open())];
    await ada.write("s1", set({ by: "ada" }));

    expect(await ben.persistence.pull()).toEqual({
      changes: [{ table: "sessions", id: "s1", record: { by: "ada" } }],
      replace: false,
    });
    expect(await ben.persistence.pull()).toEqual({ changes: [], replace: false });
    expect(await ada.persistence.pull()).toEqual({ changes: [], replace: false });
  });

  test("a removed record is gone from the other one and from the next one", async () => {
    const ada = await openTab(open());
    await ada.write("s1", set({ n: 1 }));
    const ben = await openTab(open());
    expect(ben.memory.size).toBe(1);
    await ada.write("s1", set(null));
    await ben.catchUp();
    expect(ben.memory.size).toBe(0);
    expect(await open().load()).toEqual([]);
  });

  test("writing at once, they lose nothing", async () => {
    const tabs = [await openTab(open()), await openTab(open())];
    const count = (before: unknown) => ({ n: (Number(Object(before).n) || 0) + 1 });
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) => tabs[turn % 2]?.write("counter", count)),
    );
    expect(await open().load()).toEqual([{ table: "sessions", id: "counter", record: { n: 20 } }]);
  });

  test("without Web Locks, writers of one page still take turns", async () => {
    vi.stubGlobal("navigator", {});
    const tabs = [await openTab(open()), await openTab(open())];
    const count = (before: unknown) => ({ n: (Number(Object(before).n) || 0) + 1 });
    await Promise.all(
      Array.from({ length: 10 }, (_, turn) => tabs[turn % 2]?.write("counter", count)),
    );
    expect(await open().load()).toEqual([{ table: "sessions", id: "counter", record: { n: 10 } }]);
  });

  test("a writer whose work fails makes room for the next", async () => {
    const ada = await openTab(open());
    const failing = ada.persistence.exclusive(() => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    await ada.write("s1", set({ n: 1 }));
    expect(await open().load()).toHaveLength(1);
  });

  test("one is told when the other wrote, until it stops listening", async () => {
    const [ada, ben] = [await openTab(open()), await openTab(open())];
    const onAda = vi.fn();
    const onBen = vi.fn();
    ada.persistence.subscribe(onAda);
    const stop = ben.persistence.subscribe(onBen);
    const cleo = await openTab(open());
    const onCleo = vi.fn();
    cleo.persistence.subscribe(onCleo);
    await ada.write("s1", set({ n: 1 }));
    await expect.poll(() => onBen.mock.calls.length).toBe(1);
    stop();
    await ada.write("s1", set({ n: 2 }));
    await ada.write("s1", set({ n: 3 }));
    await expect.poll(() => onCleo.mock.calls.length).toBe(3);
    expect(onBen).toHaveBeenCalledTimes(1);
    expect(onAda).not.toHaveBeenCalled();
  });

  test("databases of other names stay apart", async () => {
    const ada = await openTab(open({ name: "tool-router-mock-a" }));
    await ada.write("s1", set({ n: 1 }));
    expect(await open({ name: "tool-router-mock-b" }).load()).toEqual([]);
  });
});

describe("a bounded log", () => {
  test("a tab that slept through more than the log remembers gets everything anew", async () => {
    const [writer, sleeper] = [await openTab(open({ logLength: 10 })), await openTab(open())];
    await writer.write("old", set({ n: 0 }));
    await sleeper.catchUp();
    await writer.write("old", set(null));
    for (let n = 0; n < 100; n += 1) {
      await writer.write("new", set({ n }));
    }
    const database = await openDB("tool-router-mock");
    expect(await database.count("changes")).toBeLessThanOrEqual(11);
    database.close();

    const pulled = await sleeper.persistence.pull();
    expect(pulled).toEqual({
      changes: [{ table: "sessions", id: "new", record: { n: 99 } }],
      replace: true,
    });
    expect((await sleeper.persistence.pull()).replace).toBe(false);
  });

  test("many writes to one record are read once, as it is now", async () => {
    const [writer, reader] = [await openTab(open()), await openTab(open())];
    for (let n = 0; n < 5; n += 1) {
      await writer.write("s1", set({ n }));
    }
    expect((await reader.persistence.pull()).changes).toEqual([
      { table: "sessions", id: "s1", record: { n: 4 } },
    ]);
  });
});

describe("a database that goes away", () => {
  test("deleting it is not held up, and the tab goes on with an empty one", async () => {
    const [ada, ben] = [await openTab(open()), await openTab(open())];
    await ada.write("s1", set({ n: 1 }));
    await ben.catchUp();
    await deleteDB("tool-router-mock");

    await ada.catchUp();
    expect(ada.memory.size).toBe(0);
    await ada.write("s2", set({ n: 2 }));
    await ben.catchUp();
    expect([...ben.memory]).toEqual([["sessions/s2", { n: 2 }]]);
  });

  test("after close it says so instead of opening again", async () => {
    const ada = await openTab(open());
    ada.persistence.close();
    await expect(ada.persistence.pull()).rejects.toThrow(/was closed/);
  });
});

describe("when nothing can be kept, the backend goes on in memory and the caller hears why", () => {
  async function expectMemoryOnly(persistence: IndexedDbPersistence): Promise<void> {
    expect(await persistence.pull()).toEqual({ changes: [], replace: false });
    await persistence.append([{ table: "sessions", id: "s1", record: {} }]);
    expect(await persistence.load()).toEqual([]);
    expect(await persistence.exclusive(async () => "ran")).toBe("ran");
  }

  test("no IndexedDB at all", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const persistence = open();
    expect(persistence.failure).toBeUndefined();
    await persistence.load();
    expect(persistence.failure?.reason).toBe("unavailable");
    expect(persistence.failure?.message).toMatch(/memory only.*not available/);
    await expectMemoryOnly(persistence);
  });

  test("a browser that forbids it", async () => {
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
    const persistence = open();
    const onFailure = vi.fn();
    persistence.onFailure(onFailure);
    expect(await persistence.load()).toEqual([]);
    expect(onFailure).toHaveBeenCalledTimes(1);
    expect(persistence.failure?.reason).toBe("unavailable");
    await expectMemoryOnly(persistence);
    expect(onFailure).toHaveBeenCalledTimes(1);
  });

  test("no room left while writing", async () => {
    const persistence = open();
    await persistence.load();
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("Full.", "QuotaExceededError");
    });
    await persistence.append([{ table: "sessions", id: "s1", record: {} }]);
    expect(persistence.failure?.reason).toBe("quota");
    await expectMemoryOnly(persistence);
    vi.restoreAllMocks();
    expect(await open().load()).toEqual([]);
  });

  test("a newer version of the mock takes the database over, without being held up", async () => {
    const persistence = open();
    await persistence.load();
    (await openDB("tool-router-mock", 99)).close();
    await persistence.pull();
    expect(persistence.failure?.reason).toBe("newer");
    await expectMemoryOnly(persistence);
  });

  test("a record that can't be stored is the caller's mistake: it throws, and nothing of the write stays", async () => {
    const persistence = open();
    await expect(
      persistence.append([
        { table: "sessions", id: "fine", record: {} },
        { table: "sessions", id: "wrong", record: { run: () => undefined } },
      ]),
    ).rejects.toThrow();
    expect(persistence.failure).toBeUndefined();
    expect(await open().load()).toEqual([]);
  });
});
