// @vitest-environment node
import type { Browser, CDPSession, Page } from "playwright";
import { afterAll } from "vitest";
import { buildPage, launch } from "./chromium/buildPage.ts";
import { HostServer } from "./chromium/HostServer.ts";
import { chaosRound } from "./support/chaosRound.ts";
import { Random } from "./support/Random.ts";

/** Mounts of one case. */
const MOUNTS = 20;
/** What may be left after all of them, in bytes: what is made once, and no more with more mounts. */
const MAX_HEAP_GROWTH = 3_500_000;
/**
 * Nodes and listeners that may be left: one page's. React keeps hold of a fiber of the tree that it last worked on in some
 * ways, in a variable of its own, and so of that tree, until it works in that way again. A leak would be a page a mount.
 */
const MAX_LEFT = 1_000;

let browser: Browser | undefined;
let host: HostServer | undefined;
let page: Page | undefined;
let session: CDPSession | undefined;
const errors: string[] = [];
let before = { heap: 0, nodes: 0, listeners: 0 };

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** After all that nobody holds any more was collected. */
async function inUse() {
  if (!session) throw new Error("No page");
  for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

async function growth(): Promise<typeof before> {
  const after = await inUse();
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

function isTooMuch({ heap, nodes, listeners }: typeof before): boolean {
  return heap > MAX_HEAP_GROWTH || nodes > MAX_LEFT || listeners > MAX_LEFT;
}

const mounts = ["strict", "activity", "suspense", "plain"] as const;

chaosRound(
  {
    name: "mounts",
    unit: "mounts and unmounts",
    full: 1_000,
    short: 20,
    async begin() {
      host = new HostServer(await buildPage(), new Random(0, 0));
      await host.listen();
      await host.mock.backend.accounts.seed({ userId: "ann", toolkit: "gmail" });
      browser = await launch();
      page = await browser.newPage();
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await page.goto(`${host.url}/?empty`);
      session = await page.context().newCDPSession(page);
      await session.send("Performance.enable");
      // What is made with the first mounts, and kept, is no leak.
      for (const how of [...mounts, ...mounts])
        await page.evaluate((one) => window.chaos.mountAndUnmount(one, true), how);
      before = await inUse();
    },
    async finish({ tallies }) {
      let grown = await growth();
      // The browser, and React, may hold the page before the last for a moment: a leak stays, however often one looks.
      for (let looks = 0; looks < 10 && isTooMuch(grown); looks += 1) {
        await page?.evaluate(() => window.chaos.mountAndUnmount("plain", false));
        grown = await growth();
      }
      tallies["kB of heap grown"] = Math.round(grown.heap / 1000);
      tallies["nodes left"] = grown.nodes;
      tallies["listeners left"] = grown.listeners;
      if (isTooMuch(grown)) throw new Error(`Left behind: ${JSON.stringify(grown)}`);
    },
  },
  async ({ random, tally, note }) => {
    for (let count = 0; count < MOUNTS; count += 1) {
      const how = random.pick(mounts);
      tally(how);
      note(how);
      await page?.evaluate(([one, isOpened]) => window.chaos.mountAndUnmount(one, isOpened), [
        how,
        random.chance(0.2),
      ] as const);
    }
    const violations = (await page?.evaluate(() => window.chaos.violations)) ?? [];
    if (violations.length > 0) throw new Error(`Forbidden by the policy: ${violations}`);
    if (errors.length > 0) throw new Error(errors.splice(0).join("\n"));
    return MOUNTS;
  },
);
