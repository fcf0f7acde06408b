import { hash } from "../../catalog/hash.ts";

const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Pseudo-random values: they depend on the seed and on nothing else. */
export interface SeededRandom {
  /** A whole number, 0 to below `limit`. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True this often in a hundred. */
  chance(percent: number): boolean;
  /** Characters of an alphabet; default letters and digits. */
  id(length: number, alphabet?: string): string;
  hex(length: number): string;
  /** Does not begin with 0. */
  digits(length: number): string;
  uuid(): string;
}

/** Returns a generator that a seed determines. Mulberry32: small, and mixed well enough for made-up mails. */
export function createSeededRandom(seed: string): SeededRandom {
  let state = hash(seed);

  function below(limit: number): number {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 0x1_0000_0000) * limit);
  }

  function pick<Item>(items: readonly Item[]): Item {
    const at = below(items.length);
    for (const item of items.slice(at, at + 1)) return item;
    throw new Error("There is nothing to pick from.");
  }

  function id(length: number, alphabet = ALPHANUMERIC): string {
    let made = "";
    while (made.length < length) made += alphabet.charAt(below(alphabet.length));
    return made;
  }

  const hex = (length: number) => id(length, "0123456789abcdef");
  return {
    below,
    pick,
    chance: (percent) => below(100) < percent,
    id,
    hex,
    digits: (length) => String(1 + below(9)) + id(length - 1, "0123456789"),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
