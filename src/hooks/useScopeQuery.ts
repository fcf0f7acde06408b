"use client";

import type { QueryKey } from "@tanstack/query-core";
import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type { ToolRouterError } from "../client/index.ts";
import { isPending } from "../core/scope/Scope.ts";
import { useScope } from "./useToolRouter.ts";

/** What every reading hook returns beside its data, in react-query's words. */
export interface QueryResult {
  /** `success` as soon as there is data, also when a later refresh failed; `pending` until then. */
  status: "pending" | "success" | "error";
  /** Why there is no data, or why the last refresh failed. */
  error: ToolRouterError | undefined;
  /** Reads again. Resolves when that is over, whether or not it worked: see `error`. */
  refetch(): Promise<void>;
}

/** What every reading hook takes. */
export interface QueryOptions {
  /** False: nothing is requested; what was read before is still returned. Default `true`. */
  enabled?: boolean | undefined;
}

/** A query of the scope. The host's own `QueryClientProvider` is not used. */
export function useScopeQuery<Stored, Data = Stored>(
  options: UseQueryOptions<Stored, ToolRouterError, Data, QueryKey>,
): QueryResult & { data: Data | undefined } {
  const scope = useScope();
  const asked = isPending(scope) ? { ...options, enabled: false } : options;
  const query = useQuery(asked, scope.queryClient);
  const { data, error } = useHydrated() ? query : unread;
  return { data, ...queryStatus(data, error), refetch: useRefetch(query.refetch) };
}

/** What a server renders, and the first render in the browser. */
const unread = { data: undefined, error: null };

/** As long as there is something to show it is shown, also when a later refresh failed. */
export function queryStatus(
  data: unknown,
  error: ToolRouterError | null | undefined,
): Pick<QueryResult, "status" | "error"> {
  const status = data !== undefined ? "success" : error ? "error" : "pending";
  return { status, error: error ?? undefined };
}

/** A stable `refetch` that resolves to nothing. */
export function useRefetch(refetch: () => Promise<unknown>): () => Promise<void> {
  return useCallback(async () => {
    await refetch();
  }, [refetch]);
}

/**
 * False only while a server's page is taken over: what the caches hold by then (another island filled them, or this part
 * of the page came late) the server did not have, and the first render has to be as the server's was.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

const never = () => () => {};
