/** Why a data file can't be used, in words for whoever named it. */
export class DataFileError extends Error {
  override readonly name = "DataFileError";
}

/** What the system said, without its stack. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `ENOENT`, `EEXIST`, … of what `node:fs` threw. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
