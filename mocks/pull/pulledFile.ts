import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { readCatalog } from "../catalog/readCatalog.ts";
import type { CatalogToolkit } from "../catalog/types.ts";

/** What a pull has got so far, beside the file that it will write. */
export interface PulledFile {
  /** What an earlier pull of the same platform got before it was ended. */
  readonly known: ReadonlyMap<string, CatalogToolkit>;
  /** Keeps a toolkit, so that a pull that is ended now need not get it again. */
  keep(toolkit: CatalogToolkit): void;
  /** Writes the catalogue, a toolkit a line, and removes what was kept on the way. */
  finish(toolkits: readonly CatalogToolkit[]): void;
}

/** @param source The platform's address: what was kept of another one is dropped. */
export function openPulledFile(file: string, source: string): PulledFile {
  const partial = `${file}.partial`;
  const known = readPartial(partial, source);
  // Anew, since its last line may have been cut off.
  const lines = [{ source }, ...known.values()].map((line) => `${JSON.stringify(line)}\n`);
  writeFileSync(partial, lines.join(""));
  return {
    known,
    keep: (toolkit) => appendFileSync(partial, `${JSON.stringify(toolkit)}\n`),
    finish(toolkits) {
      const whole = `${file}.new`;
      const rows = toolkits.map((toolkit) => JSON.stringify(toolkit));
      writeFileSync(whole, `[\n${rows.join(",\n")}\n]\n`);
      renameSync(whole, file);
      rmSync(partial);
    },
  };
}

function readPartial(partial: string, source: string): ReadonlyMap<string, CatalogToolkit> {
  if (!existsSync(partial)) return new Map();
  const [first, ...lines] = readFileSync(partial, "utf8").split("\n");
  if (first !== JSON.stringify({ source })) return new Map();
  return new Map(
    lines.flatMap((line) => {
      const toolkit = readLine(line);
      return toolkit === undefined ? [] : [[toolkit.slug, toolkit]];
    }),
  );
}

/** The last line may have been cut off when the pull was ended. */
function readLine(line: string): CatalogToolkit | undefined {
  try {
    return readCatalog([JSON.parse(line)])[0];
  } catch {
    return undefined;
  }
}
