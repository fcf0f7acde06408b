import { readFileSync, writeFileSync } from "node:fs";
import type { RoundReport } from "./report.ts";

const start = "<!-- chaos:start -->";
const end = "<!-- chaos:end -->";

/** As people read them: 100,000. */
const grouped = (value: number): string => value.toLocaleString("en-US");

/** The table, in Markdown. */
export function toTable(results: readonly RoundReport[]): string {
  const rows = results.map(({ name, unit, seed, done, seconds, tallies, findings }) => {
    const parts = Object.entries(tallies).map(([kind, count]) => `${kind} ${grouped(count)}`);
    const counted = `${grouped(done)} ${unit}`;
    return `| ${name} | ${counted} | ${findings.length} | ${seed} | ${seconds} s | ${parts.join(", ")} |`;
  });
  const head = [
    "| round | count | findings | seed | time | of which |",
    "|---|---|---|---|---|---|",
  ];
  return [...head, ...rows].join("\n");
}

/** Puts the table, with its date, between the README's two marks. */
export function writeReadme(path: string, results: readonly RoundReport[]): void {
  const readme = readFileSync(path, "utf8");
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(
      `${path} has no place for the table: put ${start} and ${end} where it belongs.`,
    );
  const date = new Date().toISOString().slice(0, 10);
  const note = `Run ${date} with \`npm run chaos\`.`;
  writeFileSync(path, `${before}${start}\n${toTable(results)}\n\n${note}\n${end}${after}`);
}
