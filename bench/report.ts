import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Figure, holds } from "./Figure.ts";

const start = "<!-- bench:start -->";
const end = "<!-- bench:end -->";

function shown(value: number, unit: Figure["unit"]): string {
  switch (unit) {
    case "kB":
      return `${value.toFixed(1)} kB`;
    case "ratio":
      return value.toFixed(2);
    case "count":
      return String(value);
    case "ms":
      return `${value.toFixed(0)} ms`;
  }
}

/** A bound is shown as it was set: 1.25, not 1.3. */
function shownBound({ bound, unit }: Figure): string {
  return unit === "kB" || unit === "ms" ? `${bound} ${unit}` : String(bound);
}

/** The table, in Markdown. */
export function toTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, value, unit } = figure;
    return `| ${what} | ${shownBound(figure)} | ${shown(value, unit)} | ${holds(figure) ? "holds" : "**does not**"} |`;
  });
  return ["| what | bound | figure | |", "|---|---|---|---|", ...rows].join("\n");
}

/** Where and when the figures were taken. */
export interface Occasion {
  date: string;
  node: string;
  chromium: string;
  cpus: string;
}

/** Writes all there is to know for programs. */
export function writeJson(path: string, occasion: Occasion, figures: readonly Figure[]): void {
  mkdirSync("generated", { recursive: true });
  const rows = figures.map((figure) => ({ ...figure, holds: holds(figure) }));
  writeFileSync(path, `${JSON.stringify({ ...occasion, figures: rows }, null, 2)}\n`);
}

/** Puts the table, with its date, between the README's two marks. */
export function writeReadme(path: string, occasion: Occasion, figures: readonly Figure[]): void {
  const readme = readFileSync(path, "utf8");
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(
      `${path} has no place for the table: put ${start} and ${end} where it belongs.`,
    );
  }
  const { date, node, chromium, cpus } = occasion;
  const note = `Measured ${date} with \`npm run bench\`: Node ${node}, Chromium ${chromium}, ${cpus}.`;
  writeFileSync(path, `${before}${start}\n${toTable(figures)}\n\n${note}\n${end}${after}`);
}
