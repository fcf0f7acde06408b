import { array, map, type Reader } from "../../internal/read.ts";
import type { Page } from "../types.ts";
import { camel } from "./camel.ts";
import { count, textOrAbsent } from "./common.ts";

/** A page of a list. The cursor is `next_cursor`; SDKs of an earlier day wrote `nextCursor`, and so do proxies after them. */
export function page<Item>(item: Reader<Item>): Reader<Page<Item>> {
  return map(
    camel({
      items: array(item),
      next_cursor: textOrAbsent,
      nextCursor: textOrAbsent,
      total_pages: count,
      total_items: count,
    }),
    ({ nextCursor: cursor, ...rest }) => (cursor ? { ...rest, cursor } : rest),
  );
}
