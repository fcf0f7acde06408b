"use client";
import { hashKey, type QueryKey } from "@tanstack/query-core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Toolkit, ToolkitsQuery, ToolRouterError } from "../client/index.ts";
import { mayLoadMore } from "../core/toolkits/mayLoadMore.ts";
import { type ToolkitPages, toolkitsOptions } from "../core/toolkits/toolkitsOptions.ts";
import { useScope } from "./ToolRouterContext.ts";
import { queryStatus } from "./useScopeQuery.ts";

/** What {@link useToolkits} takes: as `session.toolkits`, without the cursor. */
export type UseToolkitsQuery = Omit<ToolkitsQuery, "cursor">;

/** What {@link useToolkits} gives. */
export interface UseToolkitsResult {
  /** All that is loaded so far, most popular first. Items that did not change keep their identity. */
  toolkits: readonly Toolkit[];
  /** `ready` as soon as there is something to show, also when a later refresh failed. */
  status: "loading" | "ready" | "error";
  /** Why there is nothing to show, or why the last refresh failed. */
  error?: ToolRouterError;
  /** How many there are on all pages. */
  totalItems?: number;
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Reads the next page; does nothing while one is being read, or after the last. */
  loadMore(): void;
  /** Why the next page could not be read; `loadMore()` tries again. */
  loadMoreError?: ToolRouterError;
  /** What is shown is being read anew. */
  isRefreshing: boolean;
  /** The results of the search before are still shown while those of this one are read. */
  isPlaceholder: boolean;
  refetch(): void;
}

/**
 * The session's toolkits with their connections, most popular first, page by page. Components that ask the same share
 * one request; a search keeps the results before it on screen until its own are there.
 *
 * @example
 * ```tsx
 * const { toolkits, hasMore, loadMore } = useToolkits({ search });
 * return (
 *   <>
 *     {toolkits.map(({ slug, name }) => <li key={slug}>{name}</li>)}
 *     {hasMore && <button onClick={loadMore}>More</button>}
 *   </>
 * );
 * ```
 */
export function useToolkits(query: UseToolkitsQuery = {}): UseToolkitsResult {
  const scope = useScope();
  const options = toolkitsOptions(scope, query);
  const placeholderData = useCallback(
    (before: ToolkitPages | undefined, of: { queryKey: QueryKey } | undefined) =>
      // Never another user's, nor another session's.
      of?.queryKey[1] === scope.key[1] ? before : undefined,
    [scope],
  );
  const result = useInfiniteQuery(
    { ...options, select: toList, placeholderData },
    scope.queryClient,
  );
  const { data, error, fetchNextPage, refetch, isPlaceholderData: isPlaceholder } = result;
  const pageError = result.isFetchNextPageError ? error : null;

  const hash = hashKey(options.queryKey);
  const loadMore = useCallback(() => {
    if (mayLoadMore(scope, hash)) void fetchNextPage();
  }, [scope, hash, fetchNextPage]);

  return {
    toolkits: data?.toolkits ?? none,
    ...queryStatus({ data, error: pageError ? null : error }),
    ...(data && { totalItems: data.totalItems }),
    hasMore: result.hasNextPage && !isPlaceholder,
    isLoadingMore: result.isFetchingNextPage,
    loadMore,
    ...(pageError && { loadMoreError: pageError }),
    isRefreshing: result.isRefetching && !isPlaceholder,
    isPlaceholder,
    refetch: useCallback(() => void refetch(), [refetch]),
  };
}

const none: readonly Toolkit[] = [];

function toList({ pages }: ToolkitPages) {
  return {
    toolkits: pages.flatMap(({ items }) => items),
    totalItems: pages.at(-1)?.totalItems ?? 0,
  };
}
