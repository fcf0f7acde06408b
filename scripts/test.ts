import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import * as v from "valibot";
import { runToEnd } from "./runToEnd.ts";

/**
 * `npm test`: the named parts one after another, then one line that counts. `npm test -- unit stories` runs only those.
 * A part that fails does not stop the ones after it, so that one run tells everything.
 */
const reports = "generated/reports";

/** How a runner is asked for its counts. A checker (lint, types) counts as one test. */
type Runner = "checker" | "vitest" | "playwright";

const parts: readonly { name: string; runner: Runner }[] = [
  { name: "lint", runner: "checker" },
  { name: "types", runner: "checker" },
  { name: "unused", runner: "checker" },
  { name: "unit", runner: "vitest" },
  { name: "react18", runner: "vitest" },
  { name: "sdk", runner: "vitest" },
  { name: "package", runner: "vitest" },
  { name: "size", runner: "checker" },
  { name: "chaos", runner: "vitest" },
  { name: "stories", runner: "vitest" },
  { name: "e2e", runner: "playwright" },
];

const vitestReport = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });
const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), flaky: v.number(), unexpected: v.number() }),
});

interface Counts {
  passed: number;
  failed: number;
}

function readCounts(runner: Runner, file: string, succeeded: boolean): Counts {
  if (runner === "checker") return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counted = existsSync(file)
    ? count(runner, JSON.parse(readFileSync(file, "utf8")))
    : undefined;
  if (!counted) return { passed: 0, failed: 1 };
  // A runner may fail without a failed test (a broken file, an unhandled error): that is a failure too.
  return {
    passed: counted.passed,
    failed: succeeded ? counted.failed : Math.max(1, counted.failed),
  };
}

function count(runner: Runner, report: unknown): Counts {
  if (runner === "vitest") {
    const { numPassedTests, numFailedTests } = v.parse(vitestReport, report);
    return { passed: numPassedTests, failed: numFailedTests };
  }
  const { stats } = v.parse(playwrightReport, report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

function reporterArgs(runner: Runner, file: string): string[] {
  if (runner === "vitest")
    return ["--", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  if (runner === "playwright") return ["--", "--reporter=list,json"];
  return [];
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `No such part: ${unknown.join(", ")}. There are: ${parts.map((part) => part.name).join(", ")}.`,
  );
  process.exit(2);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total: Counts = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const { name, runner } of parts) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n=== ${name}`);
  const file = `${reports}/${name}.json`;
  const started = Date.now();
  const args = ["run", "--silent", `test:${name}`, ...reporterArgs(runner, file)];
  const code = await runToEnd("npm", args, {
    ...process.env,
    // From here: Playwright takes it from its configuration's folder.
    PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(file),
    STORYBOOK_DISABLE_TELEMETRY: "1",
  });
  const counts = readCounts(runner, file, code === 0);
  total.passed += counts.passed;
  total.failed += counts.failed;
  const seconds = Math.round((Date.now() - started) / 1000);
  summary.push(`${name.padEnd(8)} ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
}

console.log(`\n${summary.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
