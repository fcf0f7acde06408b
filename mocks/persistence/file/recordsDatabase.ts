import type { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import { type StoredChange, tableNames } from "../../backend/persistence.ts";
import { DataFileError } from "./dataFileError.ts";
import { UnreadableFileError } from "./keepAside.ts";
import { sqliteResult } from "./sqliteResult.ts";

/** Marks a SQLite file as the mock's (`trmk` in ASCII), in the header field that SQLite has for this. */
const APPLICATION_ID = 0x74_72_6d_6b;
const SCHEMA_VERSION = 1;

/** The records of a data file, in a database that this process alone has open. */
export interface RecordsDatabase {
  readAll(): StoredChange[];
  /** Stores all changes in one transaction: on the disk when it returns; none of them when it throws. */
  write(changes: readonly StoredChange[]): void;
  /** Moves the write-ahead log into the file and unlocks it. */
  close(): void;
}

/**
 * Opens the data file at `path`, and creates its table when the file is empty.
 *
 * @throws UnreadableFileError when the file is not a database, or is a damaged one.
 * @throws DataFileError when it is another program's database, or a newer version's.
 * @throws SQLite's own error otherwise (in use, read-only, disk full).
 */
export async function openRecordsDatabase(path: string): Promise<RecordsDatabase> {
  // Imported here: only a data file needs it, and older versions of Node lack it or print a warning.
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(path);
  try {
    return unreadableWhenDamaged(() => prepare(database, path));
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepare(database: DatabaseSync, path: string): RecordsDatabase {
  // In exclusive mode the lock of the first transaction is kept until the database is closed. It is a lock of the
  // operating system, which releases it when the process ends, however it ends.
  database.exec("PRAGMA locking_mode = EXCLUSIVE");
  inTransaction(database, "EXCLUSIVE", () => identify(database, path));
  // A commit to a write-ahead log appends the changed pages and syncs once. NORMAL would outlive kill -9 too; FULL syncs
  // each commit, so that an acknowledged write outlives a power cut as well. The log is moved into the file every
  // 250 pages (1 MB), and is cut to that size, so that it stays short beside a small file.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 250;
    PRAGMA journal_size_limit = 1000000;
  `);
  const upsert = database.prepare(
    "INSERT INTO records (table_name, id, record) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET record = excluded.record",
  );
  const remove = database.prepare("DELETE FROM records WHERE table_name = ? AND id = ?");
  return {
    readAll: () => unreadableWhenDamaged(() => readAll(database)),
    write: (changes) =>
      inTransaction(database, "IMMEDIATE", () => {
        for (const { table, id, record } of changes) {
          if (record === null || record === undefined) remove.run(table, id);
          else upsert.run(table, id, JSON.stringify(record));
        }
      }),
    close: () => database.close(),
  };
}

function identify(database: DatabaseSync, path: string): void {
  const version = numberOf(database, "PRAGMA user_version");
  if (numberOf(database, "PRAGMA application_id") === APPLICATION_ID) {
    if (version <= SCHEMA_VERSION) return;
    throw new DataFileError(
      `${path} was written by a newer version of the mock. Update this one, or give it another file.`,
    );
  }
  if (numberOf(database, "SELECT count(*) FROM sqlite_schema") > 0) {
    throw new DataFileError(
      `${path} is another program's SQLite database. It was not changed: give the mock another file.`,
    );
  }
  database.exec(`
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${SCHEMA_VERSION};
    CREATE TABLE records (
      table_name TEXT NOT NULL,
      id TEXT NOT NULL,
      record TEXT NOT NULL,
      UNIQUE (table_name, id)
    );
  `);
}

const rowSchema = v.object({
  table_name: v.picklist(tableNames),
  id: v.string(),
  record: v.pipe(v.string(), v.parseJson()),
});

function readAll(database: DatabaseSync): StoredChange[] {
  // Reading the rows finds damage in the table; the check also finds it in pages that are not read.
  const [finding] = Object.values(database.prepare("PRAGMA quick_check(1)").get() ?? {});
  if (finding !== "ok") throw new UnreadableFileError(String(finding));
  const changes: StoredChange[] = [];
  // In the order in which records were first written.
  for (const row of database
    .prepare("SELECT table_name, id, record FROM records ORDER BY rowid")
    .iterate()) {
    const parsed = v.safeParse(rowSchema, row);
    if (!parsed.success) {
      throw new UnreadableFileError(
        `record ${String(row.table_name)} ${String(row.id)} is damaged`,
      );
    }
    const { table_name: table, id, record } = parsed.output;
    changes.push({ table, id, record });
  }
  return changes;
}

function inTransaction(
  database: DatabaseSync,
  kind: "EXCLUSIVE" | "IMMEDIATE",
  work: () => void,
): void {
  database.exec(`BEGIN ${kind}`);
  try {
    work();
    database.exec("COMMIT");
  } catch (error) {
    try {
      database.exec("ROLLBACK");
    } catch {
      // SQLite rolled back by itself, as it does when the disk is full.
    }
    throw error;
  }
}

function unreadableWhenDamaged<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const result = sqliteResult(error);
    if (result !== "corrupt" && result !== "notadb") throw error;
    throw new UnreadableFileError(error instanceof Error ? error.message : result);
  }
}

function numberOf(database: DatabaseSync, query: string): number {
  const [value] = Object.values(database.prepare(query).get() ?? {});
  return Number(value);
}
