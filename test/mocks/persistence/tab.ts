import type { MockPersistence, StoredChange } from "../../../mocks/backend/persistence.ts";

/** What a backend in one tab does with its persistence, with a map for a memory. */
export interface Tab {
  persistence: MockPersistence;
  memory: Map<string, unknown>;
  /** Writes one session record (`null` removes it), as a backend would: take turns, catch up, write. */
  write(id: string, change: (before: unknown) => unknown): Promise<void>;
  catchUp(): Promise<void>;
}

function apply(memory: Map<string, unknown>, changes: readonly StoredChange[]): void {
  for (const { table, id, record } of changes) {
    const key = `${table}/${id}`;
    if (record === null) {
      memory.delete(key);
    } else {
      memory.set(key, record);
    }
  }
}

export async function openTab(persistence: MockPersistence): Promise<Tab> {
  const memory = new Map<string, unknown>();
  apply(memory, await persistence.load());
  const catchUp = async (): Promise<void> => {
    const { changes, replace } = await persistence.pull();
    if (replace) {
      memory.clear();
    }
    apply(memory, changes);
  };
  return {
    persistence,
    memory,
    catchUp,
    write: (id, change) =>
      persistence.exclusive(async () => {
        await catchUp();
        const next = change(memory.get(`sessions/${id}`) ?? null);
        const written: StoredChange[] = [{ table: "sessions", id, record: next }];
        apply(memory, written);
        await persistence.append(written);
      }),
  };
}
