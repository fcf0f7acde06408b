"use client";
import type { QueryKey } from "@tanstack/query-core";
import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import type { ToolRouterError } from "../client/index.ts";
import { useScope } from "./ToolRouterContext.ts";
import { useHydrated } from "./useHydrated.ts";

/** What every reading hook gives beside its data. */
export interface QueryStatus {
  status: "loading" | "ready" | "error";
  error?: ToolRouterError;
}

/** A query of the scope. The host's own `QueryClientProvider` is not asked. */
export function useScopeQuery<Data>(
  options: UseQueryOptions<Data, ToolRouterError, Data, QueryKey>,
) {
  const { data, error, refetch } = useQuery(options, useScope().queryClient);
  return useHydrated() ? { data, error, refetch } : { data: undefined, error: null, refetch };
}

/** As long as there is something to show it is shown, also when a later refresh failed. */
export function queryStatus(query: { data: unknown; error: ToolRouterError | null }): QueryStatus {
  const { data, error } = query;
  if (data !== undefined) return { status: "ready", ...(error && { error }) };
  return error ? { status: "error", error } : { status: "loading" };
}
