import type { JsonObject, ToolItems, ToolOwner } from "../types.ts";
import { createSeededRandom, type SeededRandom } from "./seededRandom.ts";

/** What there is of one kind of thing in an account before any tool ran, and what identifies it. */
export interface CollectionSpec {
  /** What is stored is kept under it. */
  kind: string;
  /** Sets made-up things of one kind apart: a channel, a table. What is stored is shared. */
  scope?: string;
  /** The property that holds its id. */
  key: string;
  /** How many are made up. */
  size: number;
  /** About how much time lies between two of them, in ms. */
  every: number;
  /**
   * When the newest came about, in ms; default: when the account was connected. Given the present time, they flow: a
   * new one comes up every so often, and each stays what it was.
   */
  until?: number;
  /** Makes one up. `number` counts from 1, the oldest. */
  make(random: SeededRandom, at: number, number: number): JsonObject;
}

/** Things of one kind: those made up, with what tools did to them, and those that tools made. */
export interface Collection {
  /** Newest first. */
  all(): JsonObject[];
  find(key: string | number): JsonObject | undefined;
  /** Adds one. `number` goes on counting where those made up end, and never comes twice. */
  add(make: (random: SeededRandom, number: number) => JsonObject): JsonObject;
  /** Replaces the one with the same key. */
  put(item: JsonObject): JsonObject;
  remove(key: string | number): void;
  /** Whether it was there and was removed. */
  isGone(key: string | number): boolean;
}

/** Opens a collection of an account. */
export function openCollection(
  owner: ToolOwner,
  items: ToolItems,
  spec: CollectionSpec,
): Collection {
  const { kind, key, size, every, until = owner.since } = spec;
  const seed = `${owner.seed} ${kind}`;
  const keyOf = (item: JsonObject) => String(item[key]);

  function madeUp(): { item: JsonObject; at: number }[] {
    const newest = Math.floor(until / every);
    return Array.from({ length: size }, (_, index) => {
      const slot = newest - index;
      const random = createSeededRandom(`${seed} ${spec.scope ?? ""} ${slot}`);
      const at = slot * every - random.below(every);
      return { item: spec.make(random, at, size - index), at };
    });
  }

  function all(): JsonObject[] {
    const stored = new Map(items.list(kind).map((item) => [item.key, item]));
    const before = madeUp().map(({ item, at }) => {
      const change = stored.get(keyOf(item));
      stored.delete(keyOf(item));
      return { item: change === undefined ? item : change.data, at };
    });
    const added = [...stored.values()].reverse().map(({ data, at }) => ({ item: data, at }));
    return [...added, ...before]
      .sort((a, b) => b.at - a.at)
      .flatMap(({ item }) => (item === null ? [] : [item]));
  }

  function put(item: JsonObject): JsonObject {
    items.put(kind, keyOf(item), item);
    return item;
  }

  return {
    all,
    find: (wanted) => all().find((item) => keyOf(item) === String(wanted)),
    add(make) {
      const stored = items.list(kind);
      const known = new Set(madeUp().map(({ item }) => keyOf(item)));
      const added = stored.filter((item) => !known.has(item.key));
      for (const item of added) known.add(item.key);
      for (let number = size + added.length + 1; ; number += 1) {
        const item = make(createSeededRandom(`${seed} new ${number}`), number);
        if (!known.has(keyOf(item))) return put(item);
      }
    },
    put,
    remove: (wanted) => items.put(kind, String(wanted), null),
    isGone: (wanted) =>
      items.list(kind).some((item) => item.key === String(wanted) && item.data === null),
  };
}
