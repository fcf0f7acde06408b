"use client";
import type { QueryKey } from "@tanstack/query-core";
import { type UseSuspenseQueryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { ToolRouterError } from "../client/index.ts";
import type { Scope } from "../core/scope/Scope.ts";
import { type QueryResult, useRefetch } from "./useScopeQuery.ts";

/** What every suspending hook returns beside its data: the data is there, so there is no status. */
export interface SuspenseResult extends Pick<QueryResult, "refetch"> {
  /** Why the last refresh failed; what is shown is from before it. A first read that fails is thrown. */
  error: ToolRouterError | undefined;
}

/**
 * The queries of the kit are not tried again by what mounts. Here what mounts after a reset of the error boundary has to,
 * and react-query itself prevents it until then.
 */
export const suspenseDefaults = { retryOnMount: true } as const;

/** A query of the scope that suspends until it has data, and throws where it has none. */
export function useSuspenseScopeQuery<Data>(
  { queryClient }: Scope,
  options: UseSuspenseQueryOptions<Data, ToolRouterError, Data, QueryKey>,
): SuspenseResult & { data: Data } {
  const query = useSuspenseQuery({ ...options, ...suspenseDefaults }, queryClient);
  return {
    data: query.data,
    error: query.error ?? undefined,
    refetch: useRefetch(query.refetch),
  };
}
