import { access, mkdir, open, realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { MockPersistence, PulledChanges, StoredChange } from "../backend/persistence.ts";
import { createQueue } from "../backend/store/queue.ts";
import { checkHeader } from "./file/checkHeader.ts";
import { DataFileError, reasonOf, systemCode } from "./file/dataFileError.ts";
import { describeHolder, noteHolder, removeHolder } from "./file/holder.ts";
import { keepAside, UnreadableFileError } from "./file/keepAside.ts";
import { openRecordsDatabase, type RecordsDatabase } from "./file/recordsDatabase.ts";
import { sqliteResult } from "./file/sqliteResult.ts";

/** What `createFilePersistence` takes beside the file. */
export interface FilePersistenceOptions {
  /** Called with what a developer should know: a file that can't be read was kept aside. Default: does nothing. */
  onWarning?: ((message: string) => void) | undefined;
}

/** A `MockPersistence` on a file. */
export interface FilePersistence extends MockPersistence {
  /** Resolves when another process can open the file. */
  close(): Promise<void>;
}

/** What this process has open. SQLite's lock is the process's: it keeps others out, and not this one. */
const openHere = new Set<string>();

const nothing: PulledChanges = { changes: [], replace: false };

/**
 * Keeps a mock backend's records in a SQLite file, which one process has open at a time. A write that was acknowledged
 * outlives the process, however it ends, and a power cut. A file that can't be read is kept aside, and a new one created.
 *
 * Opens nothing before `load`. `load` rejects with a `DataFileError` when another process has the file open, when it
 * can't be written, when it is another program's database or a newer version's, and when Node has no `node:sqlite`.
 */
export function createFilePersistence(
  file: string,
  { onWarning = () => undefined }: FilePersistenceOptions = {},
): FilePersistence {
  const enqueue = createQueue();
  let opened: { path: string; database: RecordsDatabase } | undefined;
  let loading: Promise<unknown> = Promise.resolve();

  async function openAndRead(path: string): Promise<readonly StoredChange[]> {
    const database = await openRecordsDatabase(path);
    try {
      const records = database.readAll();
      await noteHolder(path);
      opened = { path, database };
      openHere.add(path);
      return records;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  async function load(): Promise<readonly StoredChange[]> {
    if (opened !== undefined) throw new DataFileError(`${file} is loaded already.`);
    let path = resolve(file);
    try {
      await mkdir(dirname(path), { recursive: true });
      await createPrivate(path);
      path = await realpath(path);
      if (openHere.has(path)) throw inUse(file, `process ${process.pid}`);
      try {
        await checkHeader(path);
        return await openAndRead(path);
      } catch (error) {
        if (!(error instanceof UnreadableFileError)) throw error;
        onWarning(await keepAside(path, error.message));
      }
      await createPrivate(path);
      return await openAndRead(path);
    } catch (error) {
      throw error instanceof DataFileError ? error : await explain(error, file, path);
    }
  }

  return {
    load() {
      // Not queued: the first write loads within its own turn.
      const loaded = load();
      loading = loaded.catch(() => undefined);
      return loaded;
    },
    // Nobody else writes: the file is locked.
    pull: async () => nothing,
    async append(changes) {
      if (opened === undefined) throw new DataFileError(`${file} is not open.`);
      try {
        opened.database.write(changes);
      } catch (error) {
        throw new DataFileError(`${file} could not be written: ${reasonOf(error)}`);
      }
    },
    exclusive: enqueue,
    subscribe: () => () => undefined,
    close: () =>
      enqueue(async () => {
        await loading;
        if (opened === undefined) return;
        const { path, database } = opened;
        opened = undefined;
        openHere.delete(path);
        try {
          await removeHolder(path);
        } finally {
          database.close();
        }
      }),
  };
}

/** Creates the file for its owner alone, since SQLite would let others read it. Never opens one that exists. */
async function createPrivate(path: string): Promise<void> {
  try {
    await (await open(path, "wx", 0o600)).close();
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
  }
}

function inUse(file: string, holder: string): DataFileError {
  return new DataFileError(
    `${file} is in use by ${holder}. Two servers on one file would undo each other's writes: end that one, or give this one a file of its own.`,
  );
}

async function explain(error: unknown, file: string, path: string): Promise<DataFileError> {
  if (systemCode(error) === "ERR_UNKNOWN_BUILTIN_MODULE") {
    return new DataFileError(
      `${file} can't be used: a data file needs node:sqlite, which this Node (${process.version}) lacks. Use Node 22.13 or newer.`,
    );
  }
  if (["EACCES", "EROFS", "EPERM"].includes(systemCode(error) ?? "") && (await exists(path))) {
    return new DataFileError(
      `${file} can't be used: it is read-only. Make it writable, or give the mock another file.`,
    );
  }
  if (sqliteResult(error) === "busy") return inUse(file, await describeHolder(path));
  return new DataFileError(
    `${file} can't be used: ${reasonOf(error)}. It must be a file that this user can write, in a folder that this user can write.`,
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
