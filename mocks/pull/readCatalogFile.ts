import { readFileSync } from "node:fs";
import { readCatalog } from "../catalog/readCatalog.ts";
import type { CatalogToolkit } from "../catalog/types.ts";
import { CommandError } from "./platformReader.ts";

/** Reads a file that `catalog pull` wrote. @throws CommandError when it can't be read or is none. */
export function readCatalogFile(file: string): CatalogToolkit[] {
  try {
    return readCatalog(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`--catalog ${file} can't be used: ${reason}`);
  }
}
