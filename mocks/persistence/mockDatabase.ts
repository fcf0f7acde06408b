import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { TableName } from "../backend/persistence.ts";
import { randomId } from "./randomId.ts";

/** The default name of the database that holds the mock's records. */
export const DEFAULT_DATABASE_NAME = "tool-router-mock";

const VERSION = 1;
const GENERATION = "generation";

/** One write in the log: what it touched. The records themselves are read from `records`, newest state only. */
export interface LogEntry {
  writer: string;
  keys: [TableName, string][];
}

interface MockSchema extends DBSchema {
  records: { key: [TableName, string]; value: { table: TableName; id: string; record: unknown } };
  changes: { key: number; value: LogEntry };
  about: { key: string; value: string };
}

export type MockDatabase = IDBPDatabase<MockSchema>;

/** How far a reader has followed a database. */
export interface Position {
  /** Differs between a database and the one made anew after it was deleted. */
  generation: string;
  /** Key of the newest log entry seen; 0 before the first. */
  cursor: number;
}

/**
 * Opens the database, making it when it is not there. Gives way at once when somebody wants to delete or upgrade it,
 * so that nobody is ever held up; `onGone` is then called, and this connection can no longer be used.
 */
export async function openMockDatabase(name: string, onGone: () => void): Promise<MockDatabase> {
  const opening = openDB<MockSchema>(name, VERSION, {
    upgrade(database, _oldVersion, _newVersion, transaction) {
      database.createObjectStore("records", { keyPath: ["table", "id"] });
      database.createObjectStore("changes", { autoIncrement: true });
      database.createObjectStore("about");
      void transaction.objectStore("about").put(randomId(), GENERATION);
    },
    blocking() {
      onGone();
      void opening.then((database) => database.close());
    },
    terminated: onGone,
  });
  return await opening;
}

/** A transaction that sees all of the database at one moment. */
export function snapshot(database: MockDatabase) {
  return database.transaction(["records", "changes", "about"], "readonly");
}

export type Snapshot = ReturnType<typeof snapshot>;

/** Where the log ends now, and the oldest entry it still has (0 when it has none). */
export async function readPosition(view: Snapshot): Promise<Position & { oldest: number }> {
  const changes = view.objectStore("changes");
  const [generation, first, last] = await Promise.all([
    view.objectStore("about").get(GENERATION),
    changes.openKeyCursor(null, "next"),
    changes.openKeyCursor(null, "prev"),
  ]);
  return { generation: generation ?? "", oldest: first?.key ?? 0, cursor: last?.key ?? 0 };
}
