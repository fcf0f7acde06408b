"use client";

import { hashKey, type QueryKey } from "@tanstack/query-core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Toolkit, ToolkitsQuery, ToolRouterError } from "../client/index.ts";
import {
  canFetchNextPage,
  countToolkits,
  isIn,
  type ToolkitCounts,
  type ToolkitList,
  type ToolkitPages,
  type ToolkitsConnectionFilter,
  toolkitsOptions,
} from "../core/queries/toolkitsOptions.ts";
import { isPending } from "../core/scope/Scope.ts";
import {
  type QueryOptions,
  type QueryResult,
  queryStatus,
  useHydrated,
  useRefetch,
} from "./useScopeQuery.ts";
import { useScope } from "./useToolRouter.ts";

/** What {@link useToolkits} takes: as `session.toolkits`, without the cursor, and a filter that the platform lacks. */
export interface UseToolkitsQuery extends Omit<ToolkitsQuery, "cursor">, QueryOptions {
  /**
   * Default `all`. A toolkit that is connected, or disconnected, while it is shown in one of the others stays where it is
   * until `refetch()`, another filter or another search: nothing vanishes under the user's hands. No-auth toolkits are
   * in `all` only.
   */
  filter?: ToolkitsConnectionFilter | undefined;
  /** Counts the connected ones before a filter is used, which costs one more request. Default `false`. */
  withCounts?: boolean | undefined;
}

/** What {@link useToolkits} returns. */
export interface UseToolkitsResult extends QueryResult {
  /**
   * All that is loaded so far, most popular first, or each page in the order of `toolkits` where those are named; empty until
   * read. Items that did not change keep their identity.
   */
  toolkits: readonly Toolkit[];
  /** How many there are on all pages; with the filter `notConnected` once every page was read. */
  totalItems: number | undefined;
  /**
   * How many each filter has, as far as it is known for this search: all three once every page was read. Until then
   * `connected` is known once a filter other than `all` was used (which costs one more request), and `notConnected` is
   * not: the platform does not say how many toolkits need no account.
   */
  counts: ToolkitCounts;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  /** Reads the next page; does nothing while one is being read, or after the last. */
  fetchNextPage(): Promise<void>;
  /** Why the next page could not be read; `fetchNextPage()` tries again. */
  nextPageError: ToolRouterError | undefined;
  /** What is shown is being read again. */
  isRefetching: boolean;
  /** The results of the search or filter before are still shown while those of this one are read. */
  isPlaceholderData: boolean;
}

/**
 * The session's toolkits with their connections, most popular first, page by page. Components that ask the same share
 * one request; a search keeps the results before it on screen until its own are there.
 *
 * @example
 * ```tsx
 * const { toolkits, hasNextPage, fetchNextPage } = useToolkits({ search });
 * return (
 *   <>
 *     {toolkits.map(({ slug, name }) => <li key={slug}>{name}</li>)}
 *     {hasNextPage && <button onClick={fetchNextPage}>More</button>}
 *   </>
 * );
 * ```
 */
export function useToolkits({
  filter = "all",
  withCounts = false,
  enabled = true,
  ...query
}: UseToolkitsQuery = {}): UseToolkitsResult {
  // Counting costs a request: from when it is wanted, or a filter is used, and not before.
  const isWanted = withCounts || filter !== "all";
  const [isCounting, setCounting] = useState(isWanted);
  const all = useToolkitPages(query, enabled && filter !== "connected");
  const connected = useToolkitPages({ ...query, isConnected: true }, enabled && isCounting);
  // What a visit before counted is followed again: not enabled, it would show a number that nothing corrects.
  if ((isWanted || connected.list) && !isCounting) setCounting(true);
  const pages = filter === "connected" ? connected : all;
  // What is known of the connected ones is shown until all of them are there.
  const { list = all.list } = pages;
  const isPlaceholderData = pages.isPlaceholderData || (list !== pages.list && !pages.error);

  const name = `${filter} ${all.hash}`;
  const [view, setView] = useState(() => newView(name));
  if (view.name !== name) setView(newView(name));
  const toolkits = useMemo(() => {
    if (!list || filter === "all") return list?.toolkits ?? none;
    return list.toolkits.filter((toolkit) => isIn(filter, toolkit) || view.shown.has(toolkit.slug));
  }, [list, filter, view]);
  const counts = useMemo(
    // Not of two searches at once.
    () =>
      countToolkits(
        all.list,
        connected.isPlaceholderData === all.isPlaceholderData ? connected.list : undefined,
      ),
    [all.list, all.isPlaceholderData, connected.list, connected.isPlaceholderData],
  );

  const { hasNextPage, isFetchingNextPage, fetchNextPage, pageError, refetch } = pages;
  useEffect(() => {
    if (filter === "all") return;
    for (const { slug } of toolkits) view.shown.add(slug);
    // A page may hold nothing that the filter wants: on to the next one.
    const isShort = toolkits.length < view.wanted;
    if (enabled && isShort && hasNextPage && !isFetchingNextPage && !pageError) {
      void fetchNextPage();
    }
  }, [filter, toolkits, view, enabled, hasNextPage, isFetchingNextPage, pageError, fetchNextPage]);

  const isSearching =
    filter !== "all" && toolkits.length === 0 && (hasNextPage || isPlaceholderData);
  return {
    toolkits,
    ...queryStatus(
      isSearching ? undefined : list,
      pages.error ?? (isSearching ? pageError : undefined),
    ),
    totalItems: list && counts[filter],
    counts,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage: useCallback(() => {
      view.wanted = toolkits.length + 1;
      return fetchNextPage();
    }, [view, toolkits, fetchNextPage]),
    nextPageError: pageError ?? undefined,
    isRefetching: pages.isRefetching,
    isPlaceholderData,
    refetch: useCallback(() => {
      setView(newView(name));
      return refetch();
    }, [name, refetch]),
  };
}

const none: readonly Toolkit[] = [];

/** A filter of a search from when it is chosen: what was shown in it, and how many are wanted before paging stops. */
function newView(name: string) {
  return { name, shown: new Set<string>(), wanted: 1 };
}

/** One list of the platform's, page by page. Not enabled, it returns what was read before and requests nothing. */
function useToolkitPages(query: Omit<ToolkitsQuery, "cursor">, enabled: boolean) {
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
