"use client";
import { hashKey, type QueryKey } from "@tanstack/query-core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ToolkitsQuery } from "../client/index.ts";
import type { ToolkitList } from "../core/toolkits/filterToolkits.ts";
import { mayLoadMore } from "../core/toolkits/mayLoadMore.ts";
import { type ToolkitPages, toolkitsOptions } from "../core/toolkits/toolkitsOptions.ts";
import { useScope } from "./ToolRouterContext.ts";
import { useHydrated } from "./useHydrated.ts";

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
  const { fetchNextPage, refetch } = result;
  const shown = useHydrated() ? result : loading;
  const { data, error, isPlaceholderData: isPlaceholder } = shown;
  const pageError = shown.isFetchNextPageError ? error : null;

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
    hasMore: shown.hasNextPage && !isPlaceholder,
    isLoadingMore: shown.isFetchingNextPage,
    loadMore,
    /** Why the next page could not be read. */
    pageError,
    isRefreshing: shown.isRefetching && !isPlaceholder,
    isPlaceholder,
    refetch: useCallback(() => void refetch(), [refetch]),
  };
}

/** What a server shows. */
const loading = {
  data: undefined,
  error: null,
  isPlaceholderData: false,
  isFetchNextPageError: false,
  hasNextPage: false,
  isFetchingNextPage: false,
  isRefetching: false,
};

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
