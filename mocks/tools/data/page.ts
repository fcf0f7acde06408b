import { fail } from "../toolFailure.ts";

/** A piece of a list. */
export interface Page<Item> {
  items: Item[];
  /** What to ask the next page with; null on the last one. */
  next: string | null;
}

/** At most `limit` items from where `cursor` says on; an empty cursor is the beginning. */
export function page<Item>(items: readonly Item[], limit: number, cursor = ""): Page<Item> {
  const start = Number(cursor);
  if (!Number.isInteger(start) || start < 0) fail(`Invalid page token: "${cursor}".`);
  const end = start + limit;
  return { items: items.slice(start, end), next: end < items.length ? String(end) : null };
}
