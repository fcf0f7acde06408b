"use client";
import type { Toolkit, ToolkitsQuery, ToolRouterError } from "../client/index.ts";

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

export function useToolkits(query: UseToolkitsQuery = {}): UseToolkitsResult {
  throw new Error(`not written yet ${query.search}`);
}
