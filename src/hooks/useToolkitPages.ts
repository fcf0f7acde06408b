"use client";
import { hashKey, type QueryKey } from "@tanstack/query-core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ToolkitsQuery } from "../client/index.ts";
import type { ToolkitList } from "../core/queries/filterToolkits.ts";
import {
  canFetchNextPage,
  type ToolkitPages,
  toolkitsOptions,
} from "../core/queries/toolkitsOptions.ts";
import { isPending } from "../core/scope/Scope.ts";
import { useScope } from "./ToolRouterContext.ts";
import { useHydrated } from "./useHydrated.ts";
import { useRefetch } from "./useScopeQuery.ts";

/** One list of the platform's, page by page. Not enabled, it returns what was read before and requests nothing. */
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
    { ...options, enabled: enabled && !isPending(scope), select: toList, placeholderData },
    scope.queryClient,
  );
  const { fetchNextPage } = result;
  const shown = useHydrated() ? result : unread;
  const { data, error, isPlaceholderData } = shown;
  const pageError = shown.isFetchNextPageError ? error : null;

  const hash = hashKey(options.queryKey);

  return {
    /** Identifies the list. */
    hash,
    list: data,
    /** Why the list could not be read, or refreshed. */
    error: pageError ? null : error,
    hasNextPage: shown.hasNextPage && !isPlaceholderData,
    isFetchingNextPage: shown.isFetchingNextPage,
    fetchNextPage: useCallback(async () => {
      if (canFetchNextPage(scope, hash)) await fetchNextPage();
    }, [scope, hash, fetchNextPage]),
    /** Why the next page could not be read. */
    pageError,
    isRefetching: shown.isRefetching && !isPlaceholderData,
    isPlaceholderData,
    refetch: useRefetch(result.refetch),
  };
}

/** What a server renders, and the first render in the browser. */
const unread = {
  data: undefined,
  error: null,
  isPlaceholderData: false,
  isFetchNextPageError: false,
  hasNextPage: false,
  isFetchingNextPage: false,
  isRefetching: false,
};

function toList({ pages }: ToolkitPages): ToolkitList {
  // By slug: a catalogue that grows between two pages moves items from the one to the other.
  const items = [
    ...new Map(pages.flatMap(({ items }) => items.map((item) => [item.slug, item]))).values(),
  ];
  // Requested by name, the platform also returns those that the session may not use: they are not shown.
  const toolkits = items.filter(({ enabled }) => enabled);
  const last = pages.at(-1);
  return {
    toolkits,
    totalItems: (last?.totalItems ?? 0) - (items.length - toolkits.length),
    isWhole: !last?.cursor,
  };
}
