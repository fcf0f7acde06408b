import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { ListPage, PageQuery, ToolkitCategory } from "../types.ts";
import { categorySlug } from "./categorySlug.ts";

/** The categories that the catalogue's toolkits are in, by name. */
export function listCategories(
  { toolkits }: Platform,
  query: PageQuery,
): ListPage<ToolkitCategory> {
  const names = toolkits.toolkits.flatMap(({ categories }) => categories);
  // Some names differ in their writing alone. The first one is kept, so that lists stay as they are.
  const byId = new Map(names.toReversed().map((name) => [categorySlug(name), name]));
  const categories = [...byId]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return listPage(categories, query, { default: 1000, max: 1000 });
}
