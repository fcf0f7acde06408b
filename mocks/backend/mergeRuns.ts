import type { Sliceable } from "./listPage.ts";

/** A part of a list that is in order, smallest first. */
export interface Run<Item> {
  readonly list: readonly Item[];
  readonly from: number;
  /** The first place after it. */
  readonly to: number;
}

/** A position in a run, in the direction in which it is read. */
interface Reader<Item> {
  /** How many items have not been read. */
  remaining: number;
  /** The item so many places ahead. */
  ahead(places: number): Item | undefined;
}

/**
 * Several runs as one list in order. A page of it costs what is on the page, and next to nothing for what comes before:
 * that is skipped by halves.
 */
export function mergeRuns<Item>(
  runs: readonly Run<Item>[],
  compare: (a: Item, b: Item) => number,
  direction: "asc" | "desc",
): Sliceable<Item> {
  const sign = direction === "asc" ? 1 : -1;
  const filled = runs.filter(({ from, to }) => to > from);

  function open({ list, from, to }: Run<Item>): Reader<Item> {
    const reader = {
      remaining: to - from,
      ahead: (places: number) =>
        direction === "asc"
          ? list[to - reader.remaining + places]
          : list[from + reader.remaining - 1 - places],
    };
    return reader;
  }

  /** The reader whose item so many places ahead (its last one, where it is shorter) comes first. */
  function firstOf(readers: readonly Reader<Item>[], places: number) {
    let first: { reader: Reader<Item>; item: Item } | undefined;
    for (const reader of readers) {
      if (reader.remaining === 0) continue;
      const item = reader.ahead(Math.min(places, reader.remaining - 1));
      if (item === undefined) continue;
      if (first === undefined || sign * compare(item, first.item) < 0) first = { reader, item };
    }
    return first;
  }

  function skip(readers: readonly Reader<Item>[], count: number): void {
    for (let remaining = count; remaining > 0; ) {
      const open = readers.filter((reader) => reader.remaining > 0);
      // Of so many of each run, those of the run that ends first are all among the next `remaining`.
      const stride = Math.max(1, Math.floor(remaining / Math.max(open.length, 1)));
      const first = firstOf(open, stride - 1);
      if (first === undefined) return;
      const taken = Math.min(stride, first.reader.remaining);
      first.reader.remaining -= taken;
      remaining -= taken;
    }
  }

  return {
    length: filled.reduce((sum, { from, to }) => sum + to - from, 0),
    slice(start, end) {
      const readers = filled.map(open);
      skip(readers, start);
      const items: Item[] = [];
      while (items.length < end - start) {
        const first = firstOf(readers, 0);
        if (first === undefined) break;
        items.push(first.item);
        first.reader.remaining -= 1;
      }
      return items;
    },
  };
}
