"use client";
import { hashKey, type QueryKey } from "@tanstack/query-core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ToolkitsQuery } from "../client/index.ts";
import type { ToolkitList } from "../core/toolkits/filterToolkits.ts";
import { mayLoadMore } from "../core/toolkits/mayLoadMore.ts";
import { type ToolkitPages, toolkitsOptions } from "../core/toolkits/toolkitsOptions.ts";
import { useScope } from "./ToolRouterContext.ts";

/** One list of the platform's, page by page. Not enabled, it gives what was read before and reads nothing. */
export function useToolkitPages(query: Omit<ToolkitsQuery, "cursor">, enabled: boolean) {
  const scope = useScope();
  const options = toolkitsOptions(scope, query);
  const placeholderData = useCallback(
    (before: ToolkitPages | undefined, of: { queryKey: QueryKey } | undefined) =>
      // Never another user's, nor another session's.
      of?.queryKey[1] === scope.key[1] ? before : undefined,
    [scope],
  );
  const result = useInfiniteQuery(
    { ...options, enabled, select: toList, placeholderData },
    scope.queryClient,
  );
  const { data, error, fetchNextPage, refetch, isPlaceholderData: isPlaceholder } = result;
  const pageError = result.isFetchNextPageError ? error : null;

  const hash = hashKey(options.queryKey);
  const loadMore = useCallback(() => {
    if (mayLoadMore(scope, hash)) void fetchNextPage();
  }, [scope, hash, fetchNextPage]);

  return {
    /** Names the list. */
    hash,
    list: data,
    /** Why the list could not be read, or be read anew. */
    error: pageError ? null : error,
    hasMore: result.hasNextPage && !isPlaceholder,
    isLoadingMore: result.isFetchingNextPage,
    loadMore,
    /** Why the next page could not be read. */
    pageError,
    isRefreshing: result.isRefetching && !isPlaceholder,
    isPlaceholder,
    refetch: useCallback(() => void refetch(), [refetch]),
  };
}

function toList({ pages }: ToolkitPages): ToolkitList {
  // By slug: a catalogue that grows between two pages moves what is on the one on to the other.
  const items = [
    ...new Map(pages.flatMap(({ items }) => items.map((item) => [item.slug, item]))).values(),
  ];
  // Asked for by name, the platform also gives those that the session may not use: they are not shown.
  const toolkits = items.filter(({ enabled }) => enabled);
  const last = pages.at(-1);
  return {
    toolkits,
    totalItems: (last?.totalItems ?? 0) - (items.length - toolkits.length),
    isWhole: !last?.cursor,
  };
}
