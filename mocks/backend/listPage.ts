import { PlatformError } from "./platformError.ts";
import type { ListPage, PageQuery } from "./types.ts";

/** What pages are cut out of: an array, or something that makes the part that is asked for. */
export interface Sliceable<Item> {
  readonly length: number;
  slice(start: number, end: number): Item[];
}

/**
 * One page of a list. A cursor is base64 of `page-limit` and brings its own limit, which goes before the query's; more
 * than the maximum is the maximum.
 *
 * @throws PlatformError 10400 when the cursor is not one of ours.
 */
export function listPage<Item>(
  items: Sliceable<Item>,
  query: PageQuery,
  limits: { default: number; max: number },
): ListPage<Item> {
  const cursor = query.cursor ? parseCursor(query.cursor) : undefined;
  const limit = Math.min(cursor?.limit ?? query.limit ?? limits.default, limits.max);
  const currentPage = cursor?.page ?? 1;
  const totalPages = Math.ceil(items.length / limit);
  return {
    items: items.slice((currentPage - 1) * limit, currentPage * limit),
    currentPage,
    totalItems: items.length,
    totalPages,
    nextCursor: currentPage < totalPages ? btoa(`${currentPage + 1}-${limit}`) : null,
  };
}

function parseCursor(cursor: string): { page: number; limit: number } {
  const match = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(decode(cursor));
  if (match === null) {
    throw new PlatformError({
      status: 400,
      code: 10400,
      slug: "HTTP_BadRequest",
      message: "The cursor is not one that a list gave.",
      suggestedFix: "Pass next_cursor of the page before as it is, or nothing for the first page.",
      errors: ["cursor: must be the next_cursor of the page before"],
    });
  }
  return { page: Number(match[1]), limit: Number(match[2]) };
}

function decode(cursor: string): string {
  try {
    return atob(cursor);
  } catch {
    return "";
  }
}
