import type { ListPage } from "../../backend/types.ts";

/** A page of a list, each item as it is on the wire. */
export function wirePage<Item, WireItem>(page: ListPage<Item>, toWire: (item: Item) => WireItem) {
  return {
    items: page.items.map(toWire),
    current_page: page.currentPage,
    total_items: page.totalItems,
    total_pages: page.totalPages,
    next_cursor: page.nextCursor,
  };
}
