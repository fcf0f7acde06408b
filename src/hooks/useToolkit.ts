"use client";
import { notifyManager } from "@tanstack/query-core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type { Toolkit, ToolRouterError } from "../client/index.ts";
import { findToolkit, isToolkitListed } from "../core/toolkits/findToolkit.ts";
import { refreshToolkit } from "../core/toolkits/refreshConnections.ts";
import { toolkitOptions } from "../core/toolkits/toolkitOptions.ts";
import { useScope } from "./ToolRouterContext.ts";
import { useHydrated } from "./useHydrated.ts";
import { queryStatus } from "./useScopeQuery.ts";

/** What {@link useToolkit} gives. */
export interface UseToolkitResult {
  toolkit?: Toolkit;
  /** `ready` without a toolkit: the session does not have it. */
  status: "loading" | "ready" | "error";
  error?: ToolRouterError;
  refetch(): void;
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
export function useToolkit(slug: string): UseToolkitResult {
  const scope = useScope();
  const subscribe = useCallback(
    (listener: () => void) =>
      scope.queryClient.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    [scope],
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
  const enabled = isHydrated && !isListed;
  const query = useInfiniteQuery({ ...toolkitOptions(scope, slug), enabled }, scope.queryClient);
  const { data = toolkit, error, refetch } = query;

  return {
    ...queryStatus(isHydrated ? { data, error } : { data: undefined, error: null }),
    ...(toolkit && { toolkit }),
    refetch: useCallback(() => {
      // What is shown may be a list's: read by itself it is brought up to date there too.
      if (findToolkit(scope, slug)) void refreshToolkit(scope, slug);
      else void refetch();
    }, [scope, slug, refetch]),
  };
}
