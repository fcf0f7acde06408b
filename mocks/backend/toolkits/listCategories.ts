import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { ListPage, PageQuery, ToolkitCategory } from "../types.ts";
import { categorySlug } from "./categorySlug.ts";

/** The categories that the catalogue's toolkits are in, by name. */
export function listCategories(
  { toolkits }: Platform,
  query: PageQuery,
): ListPage<ToolkitCategory> {
  const names = new Set(toolkits.toolkits.flatMap(({ categories }) => categories));
  const categories = [...names]
    .sort((a, b) => a.localeCompare(b, "en"))
    .map((name) => ({ id: categorySlug(name), name }));
  return listPage(categories, query, { default: 1000, max: 1000 });
}
