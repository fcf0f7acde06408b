import type { StoredChange } from "../../backend/persistence.ts";

/** What a log's lines amount to: each record once, as it was last written. */
export interface LiveRecords {
  /** About how many bytes they take, which is what a log needs at least. */
  readonly bytes: number;
  apply(change: StoredChange, bytes: number): void;
  all(): StoredChange[];
}

/** Keeps the records themselves, not copies: the backend replaces records, and never changes one. */
export function createLiveRecords(): LiveRecords {
  const records = new Map<string, { change: StoredChange; bytes: number }>();
  let total = 0;
  return {
    get bytes() {
      return total;
    },
    apply(change, bytes) {
      const key = `${change.table} ${change.id}`;
      total -= records.get(key)?.bytes ?? 0;
      if (change.record === null || change.record === undefined) {
        records.delete(key);
      } else {
        records.set(key, { change, bytes });
        total += bytes;
      }
    },
    all: () => Array.from(records.values(), ({ change }) => change),
  };
}
