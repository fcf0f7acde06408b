import type { CatalogToolkit } from "../../catalog/types.ts";
import { notFound } from "../errors.ts";
import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { ListPage, ToolEntry, ToolkitsQuery, ToolsQuery } from "../types.ts";
import { categorySlug } from "./categorySlug.ts";
import { filterTools } from "./filterTools.ts";
import { matchesSearch } from "./matchesSearch.ts";
import { toolsOfAll } from "./toolsOfAll.ts";

/** The catalogue's toolkits that meet every given filter, most popular first unless asked otherwise. */
export function listToolkits(platform: Platform, query: ToolkitsQuery): ListPage<CatalogToolkit> {
  const { search, category, managedBy } = query;
  const only = query.slugs && new Set(query.slugs);
  const found = platform.toolkits.toolkits.filter(
    (toolkit) =>
      (only?.has(toolkit.slug) ?? true) &&
      matchesSearch(search, [toolkit.slug, toolkit.name, toolkit.description]) &&
      (category === undefined ||
        toolkit.categories.some((name) => name === category || categorySlug(name) === category)) &&
      // Who made the toolkit, not whose app it is connected by; nobody makes one of their own here.
      managedBy !== "project",
  );
  const sorted =
    query.sortBy === "alphabetically"
      ? found.toSorted((a, b) => a.name.localeCompare(b.name, "en"))
      : found;
  return listPage(sorted, query, { default: 20, max: 1000 });
}

/** @throws PlatformError 404 when there is none. */
export function findToolkit(platform: Platform, slug: string): CatalogToolkit {
  const toolkit = platform.toolkits.toolkit(slug);
  if (toolkit === undefined) throw notFound("toolkit", slug);
  return toolkit;
}

/** The tools that are named, whatever else is asked; else those that meet every given filter, in the order of their toolkits. */
export function listTools(platform: Platform, query: ToolsQuery): ListPage<ToolEntry> {
  const { slugs, tags, search, important } = query;
  if (slugs !== undefined) {
    const named = [...new Set(slugs)].flatMap((slug) => platform.toolkits.tool(slug) ?? []);
    return listPage(named, query, { default: 20, max: 1000 });
  }
  const { toolkits } = platform.toolkits;
  if (tags !== undefined || search?.trim() || important) {
    return listPage(filterTools(toolkits, query), query, { default: 20, max: 1000 });
  }
  const only = query.toolkits && new Set(query.toolkits);
  const all = toolsOfAll(toolkits.filter(({ slug }) => only?.has(slug) ?? true));
  return listPage(all, query, { default: 20, max: 1000 });
}

/** @throws PlatformError 404 when there is none. */
export function findTool(platform: Platform, slug: string): ToolEntry {
  const entry = platform.toolkits.tool(slug);
  if (entry === undefined) throw notFound("tool", slug);
  return entry;
}
