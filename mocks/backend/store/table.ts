import type { TableName } from "../persistence.ts";
import type { SortedIndex } from "./sortedIndex.ts";

/** A table that can only be looked at. */
export interface ReadTable<Item> {
  readonly name: TableName;
  get(id: string): Item | undefined;
  all(): Iterable<Item>;
  isEmpty(): boolean;
}

/** A table within a write. Records are replaced, never changed in place. */
export interface WriteTable<Item> extends ReadTable<Item> {
  put(item: Item): void;
  remove(id: string): void;
}

/** Called before a record is replaced or removed. */
type BeforeChange = (id: string) => void;

/** A table as the store holds it. */
export interface Table<Item> extends WriteTable<Item> {
  clear(): void;
  /** Is notified of changes from now on; `undefined` ends it. */
  watch(listener: BeforeChange | undefined): void;
}

/** Records by id, with indexes that follow every change. */
export function createTable<Item extends { id: string }>(
  name: TableName,
  indexes: readonly SortedIndex<Item>[] = [],
): Table<Item> {
  const items = new Map<string, Item>();
  let listener: BeforeChange | undefined;

  return {
    name,
    get: (id) => items.get(id),
    all: () => items.values(),
    isEmpty: () => items.size === 0,
    put(item) {
      listener?.(item.id);
      const before = items.get(item.id);
      items.set(item.id, item);
      for (const index of indexes) {
        if (before === undefined) index.add(item);
        else index.replace(before, item);
      }
    },
    remove(id) {
      listener?.(id);
      const before = items.get(id);
      if (before === undefined) return;
      items.delete(id);
      for (const index of indexes) index.remove(before);
    },
    clear() {
      items.clear();
      for (const index of indexes) index.clear();
    },
    watch(next) {
      listener = next;
    },
  };
}
