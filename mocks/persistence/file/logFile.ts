import { type FileHandle, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import type { StoredChange } from "../../backend/persistence.ts";
import { createLiveRecords, type LiveRecords } from "./liveRecords.ts";
import { headerLine, writeLine } from "./logLines.ts";

/** A log that is open for writing. Its methods take turns: call one when the one before is through. */
export interface LogFile {
  /** Adds one write, whole or not at all. */
  append(changes: readonly StoredChange[]): Promise<void>;
  /** Brings everything to the disk and lets go of the file. */
  close(): Promise<void>;
}

/** Below this a log is left alone, in bytes. */
const SMALL = 1024 * 1024;
/** A log that is so many times longer than what it amounts to is written anew. */
const LONG = 4;

/** Opens the log at `path` behind its first `end` bytes. */
export async function openLog(
  path: string,
  records: LiveRecords,
  end: number,
  onWarning: (message: string) => void,
): Promise<LogFile> {
  let file = await open(path, "r+");
  let size = end;
  /** Whether the file ends with its last whole line. A torn one goes before the next is written. */
  let isClean = false;
  let compactAt = SMALL;

  async function cut(): Promise<void> {
    if (isClean) return;
    await file.truncate(size);
    isClean = true;
  }

  async function compact(): Promise<void> {
    if (size < Math.max(compactAt, LONG * records.bytes)) return;
    try {
      const written = await writeDraft(path, records);
      await file.close();
      try {
        await rename(draftOf(path), path);
        size = written;
      } finally {
        file = await open(path, "r+");
      }
      await syncFolder(path);
      compactAt = SMALL;
    } catch (error) {
      // Nothing is lost, the log just stays long. Not tried again with every write.
      compactAt = 2 * size;
      onWarning(`${path} could not be written anew, and grows: ${String(error)}`);
    }
  }

  await cut();
  return {
    async append(changes) {
      const { line, sizes } = writeLine(changes);
      await cut();
      isClean = false;
      await writeFully(file, line, size);
      isClean = true;
      size += line.length;
      changes.forEach((change, index) => {
        records.apply(change, sizes[index] ?? 0);
      });
      await compact();
    },
    async close() {
      await file.sync();
      await file.close();
    },
  };
}

/** Puts a log without records at `path`, in one step. */
export async function createLog(path: string): Promise<{ records: LiveRecords; end: number }> {
  const records = createLiveRecords();
  const end = await writeDraft(path, records);
  await rename(draftOf(path), path);
  await syncFolder(path);
  return { records, end };
}

/** Where a log is written before it takes its place. One that is left over was never in use. */
function draftOf(path: string): string {
  return `${path}.draft`;
}

/** So many records a line: the event loop has its turn between two lines. */
const RECORDS_A_LINE = 200;

async function writeDraft(path: string, records: LiveRecords): Promise<number> {
  const draft = await open(draftOf(path), "w", 0o600);
  try {
    const all = records.all();
    let size = 0;
    for (let from = 0; from === 0 || from < all.length; from += RECORDS_A_LINE) {
      const { line } = writeLine(all.slice(from, from + RECORDS_A_LINE));
      const bytes = from === 0 ? Buffer.concat([Buffer.from(headerLine), line]) : line;
      await writeFully(draft, bytes, size);
      size += bytes.length;
    }
    await draft.sync();
    return size;
  } finally {
    await draft.close();
  }
}

async function writeFully(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** A rename is only safe from a power cut once its folder is. Some systems don't offer it. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(dirname(path), "r");
    await folder.sync().finally(() => folder.close());
  } catch {
    // Windows.
  }
}
