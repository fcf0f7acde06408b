"use client";

import { notifyManager } from "@tanstack/query-core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type { Toolkit } from "../client/index.ts";
import { findToolkit, isToolkitListed, toolkitOptions } from "../core/queries/toolkitsOptions.ts";
import { refreshToolkit } from "../core/queries/updateConnections.ts";
import { isPending } from "../core/scope/Scope.ts";
import { type QueryOptions, type QueryResult, queryStatus, useHydrated } from "./useScopeQuery.ts";
import { useScope } from "./useToolRouter.ts";

/** What {@link useToolkit} returns. */
export interface UseToolkitResult extends QueryResult {
  /** `undefined` with the status `success`: the session does not have it. */
  toolkit: Toolkit | undefined;
}

/**
 * One toolkit with its connection, by its slug. Where a list has it, it is that list's item, and nothing is requested.
 *
 * @example
 * ```tsx
 * const { toolkit } = useToolkit("github");
 * return <p>{toolkit?.connection.isActive ? "Connected" : "Not connected"}</p>;
 * ```
 */
export function useToolkit(slug: string, { enabled = true }: QueryOptions = {}): UseToolkitResult {
  const scope = useScope();
  const { queryClient } = scope;
  const subscribe = useCallback(
    (listener: () => void) =>
      queryClient.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    [queryClient],
  );
  const isHydrated = useHydrated();
  const toolkit = useSyncExternalStore(
    subscribe,
    () => findToolkit(scope, slug),
    () => undefined,
  );
  const isListed = useSyncExternalStore(
    subscribe,
    () => isToolkitListed(scope, slug),
    () => false,
  );
  const isEnabled = enabled && isHydrated && !isListed && !isPending(scope);
  const query = useInfiniteQuery(
    { ...toolkitOptions(scope, slug), enabled: isEnabled },
    queryClient,
  );
  const { data = toolkit, error, refetch } = query;

  return {
    toolkit,
    ...(isHydrated ? queryStatus(data, error) : queryStatus(undefined, null)),
    refetch: useCallback(async () => {
      // What is shown may be a list's item: read by itself it is updated there too.
      if (findToolkit(scope, slug)) await refreshToolkit(scope, slug);
      else await refetch();
    }, [scope, slug, refetch]),
  };
}
