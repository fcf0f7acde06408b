import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { createMockHttpServer } from "tool-router-react/mock/node";
import { compareWork } from "./compareWork.ts";
import { crowd, few, many } from "./crowd.ts";
import type { Figure } from "./Figure.ts";
import { median } from "./median.ts";

const bound = 1.5;
const writes = 50;
const rounds = { warmups: 5, repeats: 31 };

/** A platform with so many accounts in a data file, and the way to write to it. */
async function openFile(folder: string, accounts: number) {
  const dataFile = join(folder, `${accounts}.sqlite`);
  const { backend, close } = createMockHttpServer({ seed: 1, users: crowd(accounts), dataFile });
  const { items } = await backend.accounts.list({ userIds: ["ann"], toolkits: ["gmail"] });
  const accountId = items[0]?.id ?? "";
  return {
    close,
    size: async () => (await stat(dataFile)).size + (await stat(`${dataFile}-wal`)).size,
    async write() {
      for (let time = 0; time < writes; time += 1) {
        await backend.accounts.setAlias(accountId, `alias ${time}`);
      }
    },
  };
}

/** What a write costs that is kept in a file (`--data`). */
export async function measureFileWrites(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), "tool-router-bench-"));
  const large = await openFile(folder, many);
  const small = await openFile(folder, few);
  try {
    const before = await large.size();
    await large.write();
    const bytes = ((await large.size()) - before) / writes;
    const [largeMs = Number.NaN, smallMs = Number.NaN] = await compareWork(
      [large.write, small.write],
      rounds,
    );
    return {
      what: "a write to the data file among 100,000 accounts : among 100",
      bound,
      value: largeMs / smallMs,
      unit: "ratio",
      detail: `${each(largeMs)} : ${each(smallMs)} of work a write, of ${bytes.toFixed(0)} bytes in a file of ${(before / 1e6).toFixed(0)} MB`,
    };
  } finally {
    await Promise.all([large.close(), small.close()]);
    await rm(folder, { recursive: true });
  }
}

/** What a write costs that is kept in a browser. */
export async function measureBrowserWrites(page: Page): Promise<Figure> {
  await page.goto(new URL("persisting.html", page.url()).href);
  await page.waitForFunction(() => "persisting" in window);
  const times = new Map<number, number[]>([
    [many, []],
    [few, []],
  ]);
  for (const accounts of times.keys()) {
    await page.evaluate((count) => window.persisting.keep(count), accounts);
  }
  for (let round = 0; round < rounds.warmups + rounds.repeats; round += 1) {
    for (const [accounts, taken] of times) {
      const ms = await page.evaluate(
        ([count = 0, times = 0]) => window.persisting.write(count, times),
        [accounts, writes],
      );
      if (round >= rounds.warmups) taken.push(ms);
    }
  }
  const [largeMs = Number.NaN, smallMs = Number.NaN] = [...times.values()].map(median);
  return {
    what: "a write to IndexedDB among 100,000 accounts : among 100",
    bound,
    value: largeMs / smallMs,
    unit: "ratio",
    detail: `${each(largeMs)} : ${each(smallMs)} a write`,
  };
}

const each = (ms: number) => `${(ms / writes).toFixed(2)} ms`;
