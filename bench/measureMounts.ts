import type { Page } from "playwright";
import type { Figure } from "./Figure.ts";
import { median } from "./median.ts";
import { startWorkMeter } from "./withPage.ts";

interface Mount {
  what: "grid" | "list";
  count: number;
}

const few = 100;
const many = 10_000;
/** A page of the kit's lists: what a grid shows at first. The list then has exactly the grid's cards. */
const firstPage = 36;

const warmups = 3;
const repeats = 21;
/** A mount that is far beyond its bound need not be measured so often. */
const longestMs = 60_000;

/** How long mounting takes, and how many cards it makes. */
export async function measureMounts(page: Page): Promise<Figure[]> {
  for (const count of [firstPage, few, many]) {
    await page.evaluate((toolkits) => window.bench.fill(toolkits), count);
  }
  const [grid = 0, list = 0] = await compare(page, [
    { what: "grid", count: firstPage },
    { what: "list", count: firstPage },
  ]);
  const [large = 0, small = 0] = await compare(page, [
    { what: "grid", count: many },
    { what: "grid", count: few },
  ]);
  const cards = await mostCards(page, [few, 1_000, many]);
  return [
    {
      what: "mount with 10,000 toolkits already in the cache : with 100",
      bound: 1.25,
      value: large / small,
      unit: "ratio",
      detail: `${ms(large)} : ${ms(small)} of main-thread work`,
    },
    {
      what: "mount of the grid : a hand-written React list of the same cards",
      bound: 1.3,
      value: grid / list,
      unit: "ratio",
      detail: `${ms(grid)} : ${ms(list)} of main-thread work, ${firstPage} cards each`,
    },
    {
      what: "cards in the DOM at 1280 × 900, whatever the count",
      bound: 60,
      value: Math.max(...Object.values(cards)),
      unit: "count",
      detail: `most seen while scrolling through ${Object.entries(cards)
        .map(([count, most]) => `${count}: ${most}`)
        .join(", ")}`,
    },
  ];
}

/** The medians of two mounts that take turns: what slows the machine down for a while slows down both. */
async function compare(page: Page, mounts: readonly Mount[]): Promise<number[]> {
  const meter = await startWorkMeter(page);
  const times = mounts.map((): number[] => []);
  const startedAt = Date.now();
  for (let round = 0; round < warmups + repeats; round += 1) {
    for (const [index, mount] of mounts.entries()) {
      const time = await meter(() =>
        page.evaluate(({ what, count }) => window.bench.mount(what, count), mount),
      );
      if (round >= warmups) times[index]?.push(time);
      await page.evaluate(() => window.bench.unmount());
    }
    if (round >= warmups + 2 && Date.now() - startedAt > longestMs) break;
  }
  return times.map(median);
}

/** By how many toolkits there are: the most cards there were at once, from the list's top to its end. */
async function mostCards(page: Page, counts: readonly number[]): Promise<Record<string, number>> {
  const most: Record<string, number> = {};
  for (const count of counts) {
    if (count === 1_000) await page.evaluate((toolkits) => window.bench.fill(toolkits), count);
    await page.evaluate((toolkits) => window.bench.mount("grid", toolkits), count);
    const seen: number[] = [];
    for (const at of [0, 0.01, 0.25, 0.5, 0.75, 1]) {
      await page.evaluate((part) => {
        scrollTo(0, part * document.documentElement.scrollHeight);
      }, at);
      await page.waitForTimeout(150);
      seen.push(await page.evaluate(() => window.bench.cards()));
    }
    most[count] = Math.max(...seen);
    await page.evaluate(() => {
      window.bench.unmount();
      scrollTo(0, 0);
    });
  }
  return most;
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
