import type { PulledChanges, StoredChange, TableName } from "../backend/persistence.ts";
import {
  type MockDatabase,
  type Position,
  readPosition,
  type Snapshot,
  snapshot,
} from "./mockDatabase.ts";

async function everything(view: Snapshot): Promise<StoredChange[]> {
  return await view.objectStore("records").getAll();
}

/** All records, and the position they stand for. */
export async function readAll(
  database: MockDatabase,
): Promise<{ changes: StoredChange[]; position: Position }> {
  const view = snapshot(database);
  const [position, changes] = await Promise.all([readPosition(view), everything(view)]);
  return { changes, position };
}

async function latest(view: Snapshot, key: [TableName, string]): Promise<StoredChange> {
  const stored = await view.objectStore("records").get(key);
  return stored ?? { table: key[0], id: key[1], record: null };
}

/** What writers other than `reader` changed after `known`: each record once, as it is now. */
export async function readSince(
  database: MockDatabase,
  known: Position,
  reader: string,
): Promise<{ pulled: PulledChanges; position: Position }> {
  const view = snapshot(database);
  const position = await readPosition(view);
  const isSameDatabase = position.generation === known.generation;
  if (!isSameDatabase || position.oldest > known.cursor + 1) {
    return { pulled: { changes: await everything(view), replace: true }, position };
  }
  if (position.cursor === known.cursor) {
    return { pulled: { changes: [], replace: false }, position };
  }
  const entries = await view
    .objectStore("changes")
    .getAll(IDBKeyRange.lowerBound(known.cursor, true));
  const touched = new Map<string, [TableName, string]>();
  for (const entry of entries) {
    for (const key of entry.writer === reader ? [] : entry.keys) {
      touched.set(key.join("\n"), key);
    }
  }
  const changes = await Promise.all([...touched.values()].map((key) => latest(view, key)));
  return { pulled: { changes, replace: false }, position };
}
