import type { Query } from "@tanstack/query-core";
import type { Toolkit } from "../../client/index.ts";
import { getOrCreate } from "../../internal/getOrCreate.ts";
import type { Scope } from "../scope/Scope.ts";
import { type ToolkitPages, toolkitsKey } from "./toolkitsOptions.ts";

const indexes = new WeakMap<ToolkitPages, ReadonlyMap<string, Toolkit>>();

/** Every query that holds toolkits, those of a single one included. */
function toolkitQueries(scope: Scope): Query[] {
  return scope.queryClient.getQueryCache().findAll({ queryKey: toolkitsKey(scope) });
}

/** The queries of lists: their keys end in what was asked, those of a single toolkit in its slug. */
export function listQueries(scope: Scope): Query[] {
  return toolkitQueries(scope).filter(({ queryKey }) => typeof queryKey.at(-1) !== "string");
}

/** A toolkit as one query holds it. */
export function toolkitIn(
  { queryClient }: Scope,
  { queryKey }: Query,
  slug: string,
): Toolkit | undefined {
  const data = queryClient.getQueryData<ToolkitPages>(queryKey);
  if (!data) return undefined;
  const index = getOrCreate(
    indexes,
    data,
    () => new Map(data.pages.flatMap(({ items }) => items.map((item) => [item.slug, item]))),
  );
  const toolkit = index.get(slug);
  // Asked for by name, the platform also gives those that the session may not use.
  return toolkit?.enabled ? toolkit : undefined;
}

/** A toolkit from whatever was read last. */
export function findToolkit(scope: Scope, slug: string): Toolkit | undefined {
  let found: Toolkit | undefined;
  let readAt = 0;
  for (const query of toolkitQueries(scope)) {
    if (query.state.dataUpdatedAt <= readAt) continue;
    const toolkit = toolkitIn(scope, query, slug);
    if (!toolkit) continue;
    found = toolkit;
    readAt = query.state.dataUpdatedAt;
  }
  return found;
}

/** Whether a list on screen has it, and so keeps it up to date. */
export function isToolkitListed(scope: Scope, slug: string): boolean {
  return listQueries(scope).some((query) => query.isActive() && toolkitIn(scope, query, slug));
}
