import { open, rename } from "node:fs/promises";
import { systemCode } from "./dataFileError.ts";

/** The file is not a database, or is a damaged one. */
export class UnreadableFileError extends Error {
  override readonly name = "UnreadableFileError";
}

/** How a data file begins that the mock wrote before it used SQLite: one line of JSON per write. */
const FORMER_HEADER = '{"format":"tool-router-mock"';

/**
 * Renames a data file that can't be read, so that a new one can take its name. Returns a message for the developer.
 * Only for a file that no database in this process has open: to close a file releases the locks of the whole process.
 */
export async function keepAside(path: string, reason: string): Promise<string> {
  const time = new Date().toISOString().replace(/[:.]/g, "-");
  const isFormer = await beginsWith(path, FORMER_HEADER);
  const aside = `${path}.${isFormer ? "jsonlines" : "broken"}-${time}`;
  // First the files that SQLite keeps beside a database: it would apply them to the new file of that name.
  for (const suffix of ["-wal", "-journal", ""]) {
    try {
      await rename(`${path}${suffix}`, `${aside}${suffix}`);
    } catch (error) {
      if (suffix === "" || systemCode(error) !== "ENOENT") throw error;
    }
  }
  return isFormer
    ? `${path} is a log of JSON lines, which the mock wrote before it used SQLite. It was kept as ${aside}, and the mock starts empty. Connect again what you need; to read the old records, serve that file with the version of the mock that wrote it.`
    : `${path} can't be read (${reason}). It was kept as ${aside}, and the mock starts empty.`;
}

async function beginsWith(path: string, text: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(text.length), 0, text.length, 0);
    return buffer.toString("utf8", 0, bytesRead) === text;
  } finally {
    await file.close();
  }
}
