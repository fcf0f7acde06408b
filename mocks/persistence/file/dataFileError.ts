/** Why a data file can't be used, and what to do about it. The message is complete: print it without a stack. */
export class DataFileError extends Error {
  override readonly name = "DataFileError";
}

/** The message of what was thrown, without its stack. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `ENOENT`, `EEXIST`, … of what `node:fs` threw. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
