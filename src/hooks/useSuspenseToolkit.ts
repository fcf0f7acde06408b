"use client";

import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import type { Toolkit } from "../client/index.ts";
import { findToolkit, toolkitOptions } from "../core/queries/toolkitsOptions.ts";
import { useSuspenseScope } from "./useSuspenseScope.ts";
import { type SuspenseResult, suspenseDefaults } from "./useSuspenseScopeQuery.ts";
import { useToolkit } from "./useToolkit.ts";

/** What {@link useSuspenseToolkit} returns. */
export interface UseSuspenseToolkitResult extends SuspenseResult {
  /** `null`: the session does not have it. */
  toolkit: Toolkit | null;
}

/**
 * `useToolkit` for React's Suspense: suspends until the toolkit is there, and throws what prevents that to the error boundary.
 * Where a list has it, it is that list's item, and nothing is requested. On a server the fallback is rendered.
 *
 * @example
 * ```tsx
 * function GitHub() {
 *   const { toolkit } = useSuspenseToolkit("github");
 *   return <p>{toolkit?.connection.isActive ? "Connected" : "Not connected"}</p>;
 * }
 * ```
 */
export function useSuspenseToolkit(slug: string): UseSuspenseToolkitResult {
  const scope = useSuspenseScope();
  const listed = findToolkit(scope, slug);
  const options = { ...toolkitOptions(scope, slug), ...suspenseDefaults };
  useSuspenseInfiniteQuery(
    // What a list has is shown at once, not after a turn of the fallback. It is as old as the list, which may be off screen:
    // then it is read again behind what is shown.
    listed ? { ...options, initialData: listOf(listed), initialDataUpdatedAt: 0 } : options,
    scope.queryClient,
  );
  const { toolkit = null, error, refetch } = useToolkit(slug);
  return { toolkit, error, refetch };
}

function listOf(item: Toolkit) {
  return {
    pages: [{ items: [item], cursor: undefined, totalPages: 1, totalItems: 1 }],
    pageParams: [""],
  };
}
