import { createStore as createSignal } from "zustand/vanilla";
import type { MockPersistence, PulledChanges, StoredChange, TableName } from "../persistence.ts";
import type { BackendChange, RejectedRecord } from "../types.ts";
import { applyStored } from "./applyStored.ts";
import { startJournal } from "./journal.ts";
import { createQueue } from "./queue.ts";
import { clearTables, createTables, type ReadTables, type WriteTables } from "./tables.ts";

/** The backend's records: read and written one piece of work at a time, kept by a persistence if there is one. */
export interface Store {
  /** Runs `work` on the state as all writers left it. */
  read<Result>(work: (tables: ReadTables) => Result): Promise<Result>;
  /**
   * Runs `work`, which must not wait for anything, while nobody else writes. When it throws, or its changes can't be
   * stored, everything is as before and the promise rejects.
   */
  write<Result>(work: (tables: WriteTables) => Result): Promise<Result>;
  /** The state as it is known now, which may lag behind other tabs. */
  readonly tables: ReadTables;
  readonly revision: number;
  readonly rejectedRecords: readonly RejectedRecord[];
  subscribe(listener: (change: BackendChange) => void): () => void;
  close(): void;
}

/** Loads what is stored with the first read or write. */
export function createStore(
  persistence: MockPersistence | undefined,
  tables = createTables(),
): Store {
  const signal = createSignal<BackendChange>(() => ({ revision: 0, changes: [], origin: "this" }));
  const enqueue = createQueue();
  const rejected = new Map<string, RejectedRecord>();
  let loaded = persistence === undefined;

  function tell(changes: BackendChange["changes"], origin: BackendChange["origin"]): void {
    if (changes.length === 0) return;
    signal.setState(({ revision }) => ({ revision: revision + 1, changes, origin }));
  }

  function receive({ changes, replace }: PulledChanges): void {
    if (replace) {
      clearTables(tables);
      rejected.clear();
    }
    for (const change of changes) {
      const rejection = applyStored(tables, change);
      if (rejection === undefined) rejected.delete(keyOf(change));
      else rejected.set(keyOf(change), rejection);
    }
    tell(
      changes.map(({ table, id }) => ({ table, id })),
      "others",
    );
  }

  async function catchUp(): Promise<void> {
    if (persistence === undefined) return;
    if (loaded) {
      receive(await persistence.pull());
    } else {
      receive({ changes: await persistence.load(), replace: true });
      loaded = true;
    }
  }

  async function writeExclusively<Result>(work: (tables: WriteTables) => Result): Promise<Result> {
    await catchUp();
    const journal = startJournal(tables);
    let result: Result;
    let changes: StoredChange[];
    try {
      result = work(tables);
      changes = journal.stop();
      if (changes.length > 0) await persistence?.append(changes);
    } catch (error) {
      journal.undo();
      throw error;
    }
    for (const change of changes) rejected.delete(keyOf(change));
    // Outside the try: a listener that throws must not undo what is stored.
    tell(changes.map(withoutRecord), "this");
    return result;
  }

  const stopListening = persistence?.subscribe(() => {
    // When this fails, the next read fails the same way, and its caller gets the error.
    enqueue(catchUp).catch(() => undefined);
  });

  return {
    read: (work) =>
      enqueue(async () => {
        await catchUp();
        return work(tables);
      }),
    write: (work) =>
      enqueue(() =>
        persistence === undefined
          ? writeExclusively(work)
          : persistence.exclusive(() => writeExclusively(work)),
      ),
    tables,
    get revision() {
      return signal.getState().revision;
    },
    get rejectedRecords() {
      return [...rejected.values()];
    },
    subscribe: (listener) => signal.subscribe((change) => listener(change)),
    close: () => stopListening?.(),
  };
}

function withoutRecord({ table, id }: StoredChange): { table: TableName; id: string } {
  return { table, id };
}

function keyOf({ table, id }: StoredChange): string {
  return `${table} ${id}`;
}
