import { readFileSync } from "node:fs";

/** Reads a file of tab-separated rows beside the scripts, without its comments (`#`) and empty lines. */
export function readTable(path: string): string[][] {
  return readFileSync(new URL(path, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}
