import type { JsonValue } from "../../catalog/types.ts";

/** All texts and numbers in a value, in lower case. */
function wordsIn(value: JsonValue): string {
  if (typeof value !== "object") return String(value).toLowerCase();
  return value === null ? "" : Object.values(value).map(wordsIn).join(" ");
}

/** Whether a value has every word of a query in it; an empty query is in everything. */
export function mentions(value: JsonValue | undefined, query: string): boolean {
  const there = wordsIn(value ?? null);
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => there.includes(word));
}

/** A part of a query as search boxes take it: `-from:ana`, `"two words"`. */
export interface SearchTerm {
  /** "" for a plain word. */
  field: string;
  value: string;
  isNot: boolean;
}

/** Takes a search box's text apart. */
export function searchTerms(query: string): SearchTerm[] {
  return [...query.matchAll(/(-?)(?:([a-z_]+):)?(?:"([^"]*)"|(\S+))/gi)].map(
    ([, not, field = "", quoted, word = ""]) => ({
      field: field.toLowerCase(),
      value: quoted ?? word,
      isNot: not === "-",
    }),
  );
}
