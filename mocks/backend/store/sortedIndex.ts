/** Records by a key, each key's list kept in order, so that looking one user up costs the same whatever others have. */
export interface SortedIndex<Item> {
  add(item: Item): void;
  /** Takes the very item that was added. */
  remove(item: Item): void;
  /** Takes the one and adds the other: in its place where nothing that counts for the order has changed. */
  replace(before: Item, after: Item): void;
  /** The key's items, smallest first. Not to be changed. */
  list(key: string): readonly Item[];
  clear(): void;
}

/**
 * `keyOf` says where an item belongs; `undefined` leaves it out. `compare` must never return 0 for two different items of one key.
 */
export function createSortedIndex<Item>(
  keyOf: (item: Item) => string | undefined,
  compare: (a: Item, b: Item) => number,
): SortedIndex<Item> {
  const lists = new Map<string, Item[]>();

  /** The first place whose item is not smaller. */
  function placeOf(list: readonly Item[], item: Item): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = list[middle];
      if (there !== undefined && compare(there, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function add(item: Item): void {
    const key = keyOf(item);
    if (key === undefined) return;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.splice(placeOf(list, item), 0, item);
  }

  function remove(item: Item): void {
    const key = keyOf(item);
    const list = key === undefined ? undefined : lists.get(key);
    if (key === undefined || list === undefined) return;
    const place = placeOf(list, item);
    if (list[place] === item) list.splice(place, 1);
    if (list.length === 0) lists.delete(key);
  }

  return {
    add,
    remove,
    replace(before, after) {
      const key = keyOf(before);
      const list = key === undefined ? undefined : lists.get(key);
      if (list !== undefined && key === keyOf(after) && compare(before, after) === 0) {
        const place = placeOf(list, before);
        if (list[place] === before) {
          list[place] = after;
          return;
        }
      }
      remove(before);
      add(after);
    },
    list: (key) => lists.get(key) ?? [],
    clear: () => lists.clear(),
  };
}
