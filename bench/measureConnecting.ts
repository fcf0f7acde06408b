import type { Page } from "playwright";
import type { Figure } from "./Figure.ts";
import { median } from "./median.ts";

const toolkits = 20;
const rounds = 11;

/** Connects a toolkit by a click on its card; gives the ms from the API's ACTIVE to the card, less the answer's own time. */
async function connect(page: Page, slug: string): Promise<number> {
  const name = slug.replace("toolkit", "Toolkit ");
  const [popup] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: `Connect ${name}`, exact: true }).click(),
  ]);
  await page.locator("article[data-status=waiting]").waitFor();
  // The user takes a moment: by then the kit waits, and asks only now and then.
  await page.waitForTimeout(300);
  const ms = await page.evaluate((toolkit) => window.bench.approve(toolkit), slug);
  if (!popup.isClosed()) await popup.waitForEvent("close");
  return ms;
}

/** How soon the card says what the API says. */
export async function measureNews(page: Page): Promise<Figure> {
  await page.evaluate((count) => window.bench.open(count), toolkits);
  const times: number[] = [];
  for (let round = 2; round < rounds + 2; round += 1) {
    times.push(await connect(page, `toolkit${round}`));
  }
  return {
    what: "from the API's ACTIVE to the card's Connected, beyond the answer's own time",
    bound: 100,
    value: median(times),
    unit: "ms",
    detail: `median of ${rounds}, slowest ${Math.max(...times).toFixed(0)} ms; announced by the callback page`,
  };
}

/** How many cards render because of another one's connection: from the click to well after it is connected. */
export async function measureCommits(page: Page): Promise<Figure> {
  await page.evaluate((count) => window.bench.watch(count), toolkits);
  await connect(page, "toolkit3");
  const commits = await page.evaluate(() => window.bench.commitsOfOthers("toolkit3"));
  return {
    what: "commits of other cards when one connection changes",
    bound: 0,
    value: commits,
    unit: "count",
    detail: `of ${toolkits - 1} others, from the click until the lists were read again`,
  };
}

/** What a page with everything on it asks for until its user does something; the list is longer than the screen. */
export async function measureRequests(page: Page): Promise<Figure> {
  const requests = await page.evaluate((count) => window.bench.open(count), 100);
  return {
    what: "requests for a page with the grid, useSession, useToolkits and useAuthorize",
    bound: 2,
    value: requests.length,
    unit: "count",
    detail: requests.map((request) => request.replace(/trs_\w+/, "{id}")).join(", "),
  };
}

/** How much of the kit runs for one connection. The page is served unbundled: one file of `src` is one script. */
export async function measureFilesRun(page: Page): Promise<Figure> {
  await page.evaluate((count) => window.bench.open(count), toolkits);
  await page.coverage.startJSCoverage({ resetOnNavigation: false });
  await connect(page, "toolkit3");
  const scripts = await page.coverage.stopJSCoverage();
  const files = scripts
    .filter(({ functions }) =>
      functions.some(({ ranges }) => ranges.some(({ count }) => count > 0)),
    )
    .flatMap(({ url }) => /\/dist\/src\/([\w./-]+)/.exec(url)?.[1] ?? []);
  return {
    what: "files of src that run from a click on Connect to Connected",
    bound: 60,
    value: files.length,
    unit: "count",
    detail: `V8 coverage: ${files.sort().join(", ")}`,
  };
}
