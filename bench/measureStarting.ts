import type { Page } from "playwright";
import * as v from "valibot";
import type { Figure } from "./Figure.ts";
import { median } from "./median.ts";
import { startWorkMeter } from "./withPage.ts";

const warmups = 3;
const repeats = 15;

/** Enough for one search; each is traced. */
const searches = 5;

/** What the mock costs a page: until it answers first, and with the first search. */
export async function measureStarting(page: Page): Promise<Figure[]> {
  await page.goto(new URL("starting.html", page.url()).href);
  await page.waitForFunction(() => "starting" in window);
  return [await firstAnswer(page), await firstSearch(page)];
}

async function firstAnswer(page: Page): Promise<Figure> {
  const meter = await startWorkMeter(page);
  const times = { whole: [] as number[], toolless: [] as number[] };
  for (let round = 0; round < warmups + repeats; round += 1) {
    for (const kind of ["whole", "toolless"] as const) {
      const time = await meter(() => page.evaluate((which) => window.starting.start(which), kind));
      if (round >= warmups) times[kind].push(time);
    }
  }
  const [whole, toolless] = [median(times.whole), median(times.toolless)];
  return {
    what: "start of the mock in a page, until its first answer: with its catalogue : without tools",
    bound: 1.1,
    value: whole / toolless,
    unit: "ratio",
    detail: `${whole.toFixed(1)} ms : ${toolless.toFixed(1)} ms of main-thread work`,
  };
}

const traceSchema = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      /** Processor time of the thread, in µs. */
      tdur: v.optional(v.number(), 0),
      args: v.optional(v.object({ name: v.optional(v.string()) }), {}),
    }),
  ),
});

async function firstSearch(page: Page): Promise<Figure> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser to trace.");
  const longest: number[] = [];
  for (let round = 0; round < searches; round += 1) {
    await browser.startTracing(page, {
      categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
    });
    await page.evaluate(() => window.starting.search());
    const trace: unknown = JSON.parse((await browser.stopTracing()).toString());
    const { traceEvents } = v.parse(traceSchema, trace);
    const mains = new Set(
      traceEvents
        .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
        .map(({ pid, tid }) => `${pid} ${tid}`),
    );
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => name.endsWith("RunTask") && mains.has(`${pid} ${tid}`),
    );
    if (tasks.length === 0) throw new Error("Chromium traced no task of the page.");
    longest.push(Math.max(...tasks.map(({ tdur }) => tdur)) / 1_000);
  }
  return {
    what: "the first search among the catalogue's tools holds the page up, at a time",
    bound: 50,
    // The first of them also loads the tools and makes them, which the others find made.
    value: Math.max(...longest),
    unit: "ms",
    detail: `the longest tasks of ${searches} searches: ${longest.map((ms) => ms.toFixed(0)).join(", ")} ms`,
  };
}
