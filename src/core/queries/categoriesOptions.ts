import type { QueryObserverOptions } from "@tanstack/query-core";
import { isToolRouterError, type SessionConfig, type ToolRouterError } from "../../client/index.ts";
import { id, list, page, text } from "../../client/wire/common.ts";
import { object, or, type Read } from "../../internal/read.ts";
import { queryDefaults } from "../scope/queryDefaults.ts";
import type { Scope } from "../scope/Scope.ts";

/** What toolkits are for, in the platform's own words. */
export interface ToolkitCategory {
  /** `developer-tools-devops` */
  readonly id: string;
  /** In English, mostly in lower case: `developer tools & devops`. */
  readonly name: string;
  /** The slugs of the session's toolkits that are in it, most popular first: never empty. */
  readonly toolkits: readonly string[];
}

const entry = object({
  slug: id,
  meta: or(object({ categories: list(object({ id: text, name: text })) }), {}),
});

/** A toolkit of the catalogue, with its categories: a session's own list has none. */
export type CatalogEntry = Read<typeof entry>;

const entries = page(entry);

/** As many as one request may ask for. */
const limit = 1_000;
const maxPages = 5;

/**
 * The query of the catalogue's toolkits with their categories. It does not change while a page is open. A host's route that
 * does not know it (404) has no categories, which is no error.
 */
export function categoriesOptions(scope: Scope) {
  return {
    ...queryDefaults,
    queryKey: [...scope.key, "categories"],
    queryFn: ({ signal }) =>
      scope.reporting(async () => {
        const read = async (left: number, cursor?: string): Promise<CatalogEntry[]> => {
          const query = { limit, cursor };
          const next = await scope.client.request("GET", ["toolkits"], entries, { signal }, query);
          return left && next.cursor
            ? [...next.items, ...(await read(left - 1, next.cursor))]
            : next.items;
        };
        try {
          return await read(maxPages - 1);
        } catch (error) {
          if (isToolRouterError(error) && error.code === "not_found") return [];
          throw error;
        }
      }),
    staleTime: Number.POSITIVE_INFINITY,
  } satisfies QueryObserverOptions<readonly CatalogEntry[], ToolRouterError>;
}

/** The categories of the toolkits that a session may use: those with most of them first. */
export function groupToolkits(
  catalog: readonly CatalogEntry[],
  { toolkits }: Pick<SessionConfig, "toolkits">,
): readonly ToolkitCategory[] {
  const found = new Map<string, { name: string; slugs: Set<string> }>();
  for (const { slug, meta } of catalog) {
    const isIn =
      !toolkits ||
      ("enabled" in toolkits ? toolkits.enabled.includes(slug) : !toolkits.disabled.includes(slug));
    for (const { id, name } of isIn ? meta.categories : []) {
      if (!id) continue;
      const category = found.get(id) ?? { name, slugs: new Set() };
      found.set(id, category);
      category.slugs.add(slug);
    }
  }
  return [...found]
    .map(([id, { name, slugs }]) => ({ id, name, toolkits: [...slugs] }))
    .sort((a, b) => b.toolkits.length - a.toolkits.length);
}
