// @vitest-environment node
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createIndexedDbPersistence } from "../../../mocks/persistence/indexedDbPersistence.ts";
import { openTemporaryDatabase } from "../../../mocks/persistence/temporaryDatabase.ts";

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function fill(name: string): Promise<void> {
  const persistence = createIndexedDbPersistence({ name });
  await persistence.append([{ table: "sessions", id: "s1", record: {} }]);
  persistence.close();
}

async function names(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name).sort();
}

test("each page has its own, and a page that is gone leaves nothing behind", async () => {
  await fill("tool-router-mock");
  const first = await openTemporaryDatabase();
  await fill(first.name);
  const second = await openTemporaryDatabase();
  await fill(second.name);
  expect(second.name).not.toBe(first.name);
  expect(await names()).toEqual(["tool-router-mock", first.name, second.name].sort());

  first.release();
  const third = await openTemporaryDatabase();
  const both = ["tool-router-mock", second.name].sort();
  await expect.poll(names).toEqual(both);
  second.release();
  third.release();
});

test("without Web Locks it still gives a name of its own, and removes nothing", async () => {
  vi.stubGlobal("navigator", {});
  const first = await openTemporaryDatabase();
  await fill(first.name);
  first.release();
  const second = await openTemporaryDatabase();
  expect(second.name).not.toBe(first.name);
  expect(await names()).toEqual([first.name]);
});
