"use client";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import type { ToolkitsQuery } from "../client/index.ts";
import { toolkitsOptions } from "../core/queries/toolkitsOptions.ts";
import type { QueryResult } from "./useScopeQuery.ts";
import { useSuspenseScope } from "./useSuspenseScope.ts";
import { type SuspenseResult, suspenseDefaults } from "./useSuspenseScopeQuery.ts";
import { type UseToolkitsResult, useToolkits } from "./useToolkits.ts";

/** What {@link useSuspenseToolkits} takes: as `session.toolkits`, without the cursor. */
export type UseSuspenseToolkitsQuery = Omit<ToolkitsQuery, "cursor">;

/** What {@link useSuspenseToolkits} returns. */
export interface UseSuspenseToolkitsResult
  extends SuspenseResult,
    Omit<UseToolkitsResult, keyof QueryResult | "isPlaceholderData" | "totalItems" | "counts"> {
  /** How many there are on all pages. */
  totalItems: number;
}

/**
 * `useToolkits` for React's Suspense: suspends until the first page is there, and throws what prevents that to the error
 * boundary. Another search suspends as well: give it a deferred one, and the results before it stay until its own are there.
 * A next page never suspends: see `isFetchingNextPage` and `nextPageError`. On a server the fallback is rendered.
 *
 * @example
 * ```tsx
 * function Results({ search }: { search: string }) {
 *   const { toolkits } = useSuspenseToolkits({ search });
 *   return toolkits.map(({ slug, name }) => <li key={slug}>{name}</li>);
 * }
 *
 * <Suspense fallback={<p>Loading</p>}>
 *   <Results search={useDeferredValue(search)} />
 * </Suspense>
 * ```
 */
export function useSuspenseToolkits(
  query: UseSuspenseToolkitsQuery = {},
): UseSuspenseToolkitsResult {
  const scope = useSuspenseScope();
  const options = { ...toolkitsOptions(scope, query), ...suspenseDefaults };
  const { data } = useSuspenseInfiniteQuery(options, scope.queryClient);
  const { status: _, isPlaceholderData: __, counts: ___, ...list } = useToolkits(query);
  return { ...list, totalItems: list.totalItems ?? data.pages.at(-1)?.totalItems ?? 0 };
}
