import { type CDPSession, chromium, type Page } from "playwright";
import { chromiumLaunchOptions } from "../scripts/chromium.ts";
import { servePage } from "./servePage.ts";

/** Opens the bench's page in a Chromium of its own, at the size that the bounds name, for as long as the work takes. */
export async function withPage<Result>(
  pageOptions: { profiling: boolean },
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const served = await servePage(pageOptions);
  const options = chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, "--js-flags=--expose-gc"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(served.url);
    await page.waitForFunction(() => "bench" in window);
    return await work(page);
  } finally {
    await browser.close();
    await served.close();
  }
}

/**
 * Measures the work that the page's main thread does while something happens, in ms of processor time: script, style,
 * layout, painting. What waits costs nothing, and neither does another process that takes the processor away, so that
 * frames and a busy machine do not blur the figure.
 */
export async function startWorkMeter(
  page: Page,
): Promise<(happen: () => Promise<void>) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async (happen) => {
    // What others left behind is cleared away on nobody's time.
    await session.send("HeapProfiler.collectGarbage");
    const before = await taskMs(session);
    await happen();
    return (await taskMs(session)) - before;
  };
}

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value;
  if (seconds === undefined) throw new Error("Chromium does not tell its TaskDuration.");
  return seconds * 1_000;
}
