import { copyFileSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { InitError } from "./InitError.ts";

/** What became of a file. `kept`: the same one was there already. */
export type CopyOutcome = "created" | "replaced" | "kept";

/** Makes a folder, and those above it, unless it is there. */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) {
    throw new InitError(`${folder} is a file. Name the folder that your app serves as it is.`);
  }
  orExplain(folder, () => mkdirSync(folder, { recursive: true }));
}

/** Copies a file over an older one. */
export function copyFile(source: string, target: string): CopyOutcome {
  return orExplain(target, () => {
    const isThere = statSync(target, { throwIfNoEntry: false }) !== undefined;
    if (isThere && readFileSync(target).equals(readFileSync(source))) return "kept";
    copyFileSync(source, target);
    return isThere ? "replaced" : "created";
  });
}

function orExplain<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InitError(`${path} could not be written: ${reason}`);
  }
}
