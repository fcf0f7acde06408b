import { appendFile, mkdir, readFile, realpath, rename } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { MockPersistence, PulledChanges, StoredChange } from "../backend/persistence.ts";
import { createQueue } from "../backend/store/queue.ts";
import { DataFileError, reasonOf, systemCode } from "./file/dataFileError.ts";
import { takeFileLock } from "./file/fileLock.ts";
import { createLog, type LogFile, openLog } from "./file/logFile.ts";
import { type LogContent, readLog } from "./file/readLog.ts";

/** What `createFilePersistence` takes beside the file. */
export interface FilePersistenceOptions {
  /** Hears what a developer should know: a broken file that was kept aside, a disk that is full. Default: silence. */
  onWarning?: ((message: string) => void) | undefined;
}

/** A `MockPersistence` on a file. */
export interface FilePersistence extends MockPersistence {
  /** Resolves when everything is on the disk, and the file is free for another process. */
  close(): Promise<void>;
}

const nothing: PulledChanges = { changes: [], replace: false };

/**
 * Keeps a mock backend's records in a file of one process: a log, one line of JSON per write, written anew when it is
 * several times as long as what it amounts to. What was acknowledged outlives the process, however it ends; only a
 * power cut may take the last moments. A file that can't be read is kept aside, and a new one begun.
 *
 * Touches nothing before `load`, which rejects with a `DataFileError` when another process uses the file, or a newer
 * version of the mock wrote it.
 */
export function createFilePersistence(
  file: string,
  { onWarning = () => undefined }: FilePersistenceOptions = {},
): FilePersistence {
  const enqueue = createQueue();
  let opened: { log: LogFile; unlock: () => Promise<void> } | undefined;
  let loading: Promise<unknown> = Promise.resolve();

  async function load(): Promise<readonly StoredChange[]> {
    if (opened !== undefined) throw new DataFileError(`${file} is loaded already.`);
    try {
      await mkdir(dirname(resolve(file)), { recursive: true });
      const path = await realPathOf(file);
      const unlock = await takeFileLock(`${path}.lock`, file);
      try {
        const { records, end } = await readOrCreate(path, onWarning);
        opened = { log: await openLog(path, records, end, onWarning), unlock };
        return records.all();
      } catch (error) {
        await unlock();
        throw error;
      }
    } catch (error) {
      if (error instanceof DataFileError) throw error;
      throw new DataFileError(`${file} can't be used: ${reasonOf(error)}`);
    }
  }

  return {
    load() {
      // Not in line with the writes: the first one loads while it has its turn.
      const loaded = load();
      loading = loaded.catch(() => undefined);
      return loaded;
    },
    // Nobody else writes: the file is locked.
    pull: async () => nothing,
    async append(changes) {
      if (opened === undefined) throw new DataFileError(`${file} is not open.`);
      try {
        await opened.log.append(changes);
      } catch (error) {
        throw new DataFileError(`${file} could not be written: ${reasonOf(error)}`);
      }
    },
    exclusive: enqueue,
    subscribe: () => () => undefined,
    close: () =>
      enqueue(async () => {
        await loading;
        const { log, unlock } = opened ?? {};
        opened = undefined;
        await log?.close();
        await unlock?.();
      }),
  };
}

/** Behind symbolic links, since a log takes its place by renaming. */
async function realPathOf(file: string): Promise<string> {
  const path = resolve(file);
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
}

async function readOrCreate(path: string, onWarning: (message: string) => void) {
  const content = await read(path);
  switch (content.kind) {
    case "log":
      if (!content.endsWithNewline) await appendFile(path, "\n");
      return { records: content.records, end: content.end + (content.endsWithNewline ? 0 : 1) };
    case "newer":
      throw new DataFileError(
        `${path} was written by a newer version of the mock. Update this one, or give it another file.`,
      );
    case "broken": {
      const aside = `${path}.broken-${new Date().toISOString().replace(/[:.]/g, "-")}`;
      await rename(path, aside);
      onWarning(
        `${path} can't be read (line ${content.line} is not one of the mock's). It was kept as ${aside}, and the mock starts empty.`,
      );
      return createLog(path);
    }
    default:
      return createLog(path);
  }
}

async function read(path: string): Promise<LogContent> {
  try {
    return readLog(await readFile(path));
  } catch (error) {
    if (systemCode(error) === "ENOENT") return { kind: "empty" };
    throw error;
  }
}
