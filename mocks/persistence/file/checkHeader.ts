import { open } from "node:fs/promises";
import { UnreadableFileError } from "./keepAside.ts";

/** How each SQLite database begins. */
const header = "SQLite format 3\0";

/**
 * Checks that a data file is empty or a SQLite database, and may be written. SQLite itself would delete the write-ahead log
 * of a file that is none, with what was acknowledged last. Only for a file that this process does not have open: to close a
 * file releases the locks of the whole process.
 *
 * @throws UnreadableFileError when it is something else, and the file system's own error when it can't be written.
 */
export async function checkHeader(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    const length = Buffer.byteLength(header);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    if (bytesRead > 0 && buffer.toString("latin1", 0, bytesRead) !== header) {
      throw new UnreadableFileError("file is not a database");
    }
  } finally {
    await file.close();
  }
}
