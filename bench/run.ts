/**
 * `npm run bench`: takes every figure that the kit promises something about, prints them beside their bounds, and
 * writes them to `generated/bench.json`. `-- --write` also puts the table into the README.
 *
 * Each figure is a count, a size, or a ratio of two things measured in turns in the same run, so that it means the same on
 * a fast machine and on a slow one. The few times among them are far from their bounds.
 */
import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { ensureChromium } from "../scripts/chromium.ts";
import { type Figure, holds } from "./Figure.ts";
import {
  measureCommits,
  measureFilesRun,
  measureNews,
  measureRequests,
} from "./measureConnecting.ts";
import { measureHandlers } from "./measureHandlers.ts";
import { measureMounts } from "./measureMounts.ts";
import { measureBrowserWrites, measureFileWrites } from "./measurePersisting.ts";
import { measurePort } from "./measurePort.ts";
import { measureProxy } from "./measureProxy.ts";
import { measureResolving } from "./measureResolving.ts";
import { measureSearch } from "./measureSearch.ts";
import { measureSizes, measureWithEsbuild } from "./measureSizes.ts";
import { measureStarting } from "./measureStarting.ts";
import { measureTools } from "./measureTools.ts";
import { type Occasion, toTable, writeJson, writeReadme } from "./report.ts";
import { withPage } from "./withPage.ts";

const json = "generated/bench.json";

ensureChromium();
console.log("Building…");
execFileSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "ignore", "inherit"] });

const figures: Figure[] = [];
async function take(what: string, measure: () => Promise<Figure | readonly Figure[]>) {
  console.log(`Measuring ${what}…`);
  figures.push(...[await measure()].flat());
}

let chromium = "";
await take("sizes", measureSizes);
await take("the first load by esbuild", measureWithEsbuild);
await take("mounts", () => withPage({ profiling: false }, measureMounts));
await take("commits", () => withPage({ profiling: true }, measureCommits));
await take("requests", () =>
  withPage({ profiling: false }, (page) => {
    chromium = page.context().browser()?.version() ?? "";
    return measureRequests(page);
  }),
);
await take("news", () => withPage({ profiling: false }, measureNews));
await take("files that run", () => withPage({ profiling: false, bundled: false }, measureFilesRun));
await take("resolving", measureResolving);
await take("handlers", measureHandlers);
await take("the port", measurePort);
await take("the host's proxy", measureProxy);
await take("the first search", measureSearch);
await take("the mock's start", () => withPage({ profiling: false }, measureStarting));
await take("lists of tools", measureTools);
await take("the data file", measureFileWrites);
await take("IndexedDB", () => withPage({ profiling: false }, measureBrowserWrites));

const occasion: Occasion = {
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  chromium,
  cpus: `${availableParallelism()} processors`,
};
console.log(`\n${toTable(figures)}\n`);
for (const { what, detail } of figures) console.log(`${what}: ${detail}`);
writeJson(json, occasion, figures);
console.log(`\nWritten to ${json}.`);
if (process.argv.includes("--write")) writeReadme("README.md", occasion, figures);
if (!figures.every(holds)) process.exitCode = 1;
