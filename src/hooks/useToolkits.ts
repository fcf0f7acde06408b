"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Toolkit, ToolkitsQuery, ToolRouterError } from "../client/index.ts";
import {
  countToolkits,
  isIn,
  type ToolkitCounts,
  type ToolkitsConnectionFilter,
} from "../core/toolkits/filterToolkits.ts";
import { queryStatus } from "./useScopeQuery.ts";
import { useToolkitPages } from "./useToolkitPages.ts";

/** What {@link useToolkits} takes: as `session.toolkits`, without the cursor, and a filter that the platform lacks. */
export interface UseToolkitsQuery extends Omit<ToolkitsQuery, "cursor"> {
  /**
   * Default `all`. A toolkit that is connected, or disconnected, while it is shown in one of the others stays where it is
   * until `refetch()`, another filter or another search: nothing vanishes under the user's hands. No-auth toolkits are
   * in `all` only.
   */
  filter?: ToolkitsConnectionFilter | undefined;
  /** Counts for every filter before one is used, which is a request more. Default `false`. */
  withCounts?: boolean | undefined;
}

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
  /**
   * How many each filter has, as far as it is known for this search: all three once every page was read, or once a
   * filter other than `all` was used (which is one request more).
   */
  counts: ToolkitCounts;
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Reads the next page; does nothing while one is being read, or after the last. */
  loadMore(): void;
  /** Why the next page could not be read; `loadMore()` tries again. */
  loadMoreError?: ToolRouterError;
  /** What is shown is being read anew. */
  isRefreshing: boolean;
  /** The results of the search or filter before are still shown while those of this one are read. */
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
export function useToolkits({
  filter = "all",
  withCounts = false,
  ...query
}: UseToolkitsQuery = {}): UseToolkitsResult {
  // Counting costs a request: from when it is wanted, or a filter is used, and not before.
  const isWanted = withCounts || filter !== "all";
  const [isCounting, setCounting] = useState(isWanted);
  if (isWanted && !isCounting) setCounting(true);
  const all = useToolkitPages(query, filter !== "connected");
  const connected = useToolkitPages({ ...query, isConnected: true }, isCounting);
  const pages = filter === "connected" ? connected : all;
  // What is known of the connected ones is shown until all of them are there.
  const { list = all.list } = pages;
  const isPlaceholder = pages.isPlaceholder || (list !== pages.list && !pages.error);

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
        connected.isPlaceholder === all.isPlaceholder ? connected.list : undefined,
      ),
    [all.list, all.isPlaceholder, connected.list, connected.isPlaceholder],
  );

  const { hasMore, isLoadingMore, loadMore: loadPage, pageError, refetch: readAgain } = pages;
  useEffect(() => {
    if (filter === "all") return;
    for (const { slug } of toolkits) view.shown.add(slug);
    // A page may hold nothing of what is wanted: on to the next one.
    const isShort = toolkits.length < view.wanted;
    if (isShort && hasMore && !isLoadingMore && !pageError) loadPage();
  }, [filter, toolkits, view, hasMore, isLoadingMore, pageError, loadPage]);

  const isLookedFor = filter !== "all" && toolkits.length === 0 && (hasMore || isPlaceholder);
  return {
    toolkits,
    ...queryStatus({
      data: isLookedFor ? undefined : list,
      error: pages.error ?? (isLookedFor ? pageError : null),
    }),
    ...(list && counts[filter] !== undefined && { totalItems: counts[filter] }),
    counts,
    hasMore,
    isLoadingMore,
    loadMore: useCallback(() => {
      view.wanted = toolkits.length + 1;
      loadPage();
    }, [view, toolkits, loadPage]),
    ...(pageError && { loadMoreError: pageError }),
    isRefreshing: pages.isRefreshing,
    isPlaceholder,
    refetch: useCallback(() => {
      setView(newView(name));
      readAgain();
    }, [name, readAgain]),
  };
}

const none: readonly Toolkit[] = [];

/** A filter of a search from when it is chosen: what was shown in it, and how many are wanted before paging rests. */
function newView(name: string) {
  return { name, shown: new Set<string>(), wanted: 1 };
}
