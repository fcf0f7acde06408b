import * as v from "valibot";
import type { Page } from "../types.ts";

/** A page of a list. The cursor is `next_cursor`; SDKs of an earlier day wrote `nextCursor`, and so do proxies after them. */
export function page<Item>(
  item: v.GenericSchema<unknown, Item>,
): v.GenericSchema<unknown, Page<Item>> {
  return v.pipe(
    v.object({
      items: v.array(item),
      next_cursor: v.nullish(v.string()),
      nextCursor: v.nullish(v.string()),
      total_pages: v.nullish(v.number(), 1),
      total_items: v.nullish(v.number()),
    }),
    v.transform(({ items, next_cursor, nextCursor, total_pages, total_items }) => {
      const cursor = next_cursor || nextCursor;
      return {
        items,
        ...(cursor ? { cursor } : {}),
        totalPages: total_pages,
        totalItems: total_items ?? items.length,
      };
    }),
  );
}
