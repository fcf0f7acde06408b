import { array, map, object, type Reader } from "../../internal/read.ts";
import type { Page } from "../types/page.ts";
import { camel } from "./camel.ts";
import { count, textOrUndefined } from "./common.ts";

/** The cursor of the page after this one. The wire says `next_cursor`; SDKs of an earlier day wrote `nextCursor`, and so do proxies after them. */
export const nextCursor = map(
  object({ next_cursor: textOrUndefined, nextCursor: textOrUndefined }),
  ({ next_cursor, nextCursor }) => next_cursor ?? nextCursor,
);

/** A page of a list. */
export function page<Item>(item: Reader<Item>): Reader<Page<Item>> {
  const fields = camel({ items: array(item), total_pages: count, total_items: count });
  return (value, path) => ({ ...fields(value, path), cursor: nextCursor(value, path) });
}
