import type { StoredChange, TableName } from "../backend/persistence.ts";
import type { MockDatabase } from "./mockDatabase.ts";

/** Writes records and the log's entry about them in one transaction: both are there, or neither. */
export async function writeChanges(
  database: MockDatabase,
  changes: readonly StoredChange[],
  { writer, logLength }: { writer: string; logLength: number },
): Promise<void> {
  const transaction = database.transaction(["records", "changes"], "readwrite");
  const records = transaction.objectStore("records");
  const log = transaction.objectStore("changes");
  const writes: Promise<unknown>[] = [];
  try {
    for (const { table, id, record } of changes) {
      writes.push(
        record === null ? records.delete([table, id]) : records.put({ table, id, record }),
      );
    }
    const keys = changes.map(({ table, id }): [TableName, string] => [table, id]);
    const logged = log.add({ writer, keys }).then(async (newest) => {
      // Cut now and then only: the log may outgrow its length by a tenth.
      if (newest > logLength && newest % Math.max(1, Math.floor(logLength / 10)) === 0) {
        await log.delete(IDBKeyRange.upperBound(newest - logLength));
      }
    });
    await Promise.all([...writes, logged, transaction.done]);
  } catch (error) {
    for (const promise of [...writes, transaction.done]) {
      promise.catch(() => undefined);
    }
    try {
      transaction.abort();
    } catch {
      // It had ended already, by the very error at hand.
    }
    throw error;
  }
}
