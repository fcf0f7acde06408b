/**
 * `npm run chaos`: runs each round at its full count, one after the other, and prints what came of it. It exits with 1 on a
 * finding, and when a round did not reach its count in its time.
 *
 * - `npm run chaos -- operations users`: these rounds alone.
 * - `--seed 7`: the same cases again. Without it each run has a seed of its own, which the table names.
 * - `--count 500`: so many in each round. `--seconds 60`: at most so long for each (default 900).
 * - `--case 12`: of one round and seed this case alone: what a finding says to run.
 * - `--write`: puts the table into the README.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { type RoundReport, reportSchema } from "./chaos/report.ts";
import { toTable, writeReadme } from "./chaos/table.ts";
import { ensureChromium } from "./chromium.ts";
import { runToEnd } from "./runToEnd.ts";

const reports = "generated/chaos";

const rounds: readonly { name: string; file: string; needsChromium?: boolean }[] = [
  { name: "authorizations", file: "authorizations.test.tsx" },
  { name: "chromium", file: "chromium.browser.ts", needsChromium: true },
  { name: "operations", file: "operations.test.ts" },
  { name: "answers", file: "answers.test.tsx" },
  { name: "data", file: "data.test.ts" },
  { name: "users", file: "users.test.tsx" },
  { name: "remounts", file: "remounts.test.tsx" },
  { name: "mounts", file: "mounts.browser.ts", needsChromium: true },
  { name: "port", file: "port.test.ts" },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string" },
    count: { type: "string", default: "full" },
    seconds: { type: "string", default: "900" },
    case: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const unknown = positionals.filter((name) => !rounds.some((round) => round.name === name));
if (unknown.length > 0) {
  const names = rounds.map(({ name }) => name).join(", ");
  console.error(`No such round: ${unknown.join(", ")}. There are: ${names}.`);
  process.exit(2);
}
const wanted = rounds.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (wanted.some(({ needsChromium }) => needsChromium)) {
  ensureChromium();
  // The Connect Link page, which the mock's port serves.
  execFileSync(process.execPath, ["scripts/prepare-public.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** A round whose process failed without a report has a finding too. */
function read(name: string, code: number | null): RoundReport {
  const file = `${reports}/${name}.json`;
  if (!existsSync(file)) {
    const findings = [
      { message: `The round ended with ${code}.`, replay: `npm run chaos -- ${name}` },
    ];
    return { name, unit: "", seed: 0, done: 0, wanted: 0, seconds: 0, tallies: {}, findings };
  }
  const report = v.parse(reportSchema, JSON.parse(readFileSync(file, "utf8")));
  if (code === 0 || report.findings.length > 0) return report;
  const message = "Something failed beside the cases: an unhandled rejection, say. See above.";
  return {
    ...report,
    findings: [{ message, replay: `npm run chaos -- ${name} --seed ${report.seed}` }],
  };
}

rmSync(reports, { recursive: true, force: true });
const results: RoundReport[] = [];
for (const { name, file } of wanted) {
  console.log(`\n=== ${name}`);
  const args = ["vitest", "run", "--project", "chaos", `test/chaos/${file}`];
  const code = await runToEnd("npx", args, {
    ...process.env,
    CHAOS_REPORT: reports,
    CHAOS_COUNT: values.count,
    CHAOS_SECONDS: values.seconds,
    ...(values.seed === undefined ? {} : { CHAOS_SEED: values.seed }),
    ...(values.case === undefined ? {} : { CHAOS_CASE: values.case }),
  });
  results.push(read(name, code));
}

console.log(`\n${toTable(results)}\n`);
for (const { name, findings } of results) {
  for (const { message, replay } of findings)
    console.log(`${name}: ${message}\nAgain: ${replay}\n`);
}
const isShort = values.case === undefined && results.some(({ done, wanted }) => done < wanted);
if (isShort) console.log("Not every round reached its count: --seconds gives it longer.");
if (values.write) writeReadme("README.md", results);
process.exitCode = isShort || results.some(({ findings }) => findings.length > 0) ? 1 : 0;
