"use client";
import type { Tool } from "../client/index.ts";
import { toolsOptions } from "../core/queries/toolsOptions.ts";
import { useSuspenseScope } from "./useSuspenseScope.ts";
import { type SuspenseResult, useSuspenseScopeQuery } from "./useSuspenseScopeQuery.ts";
import { type UseToolsResult, useTools } from "./useTools.ts";

/** What {@link useSuspenseTools} returns. */
export interface UseSuspenseToolsResult extends SuspenseResult, Pick<UseToolsResult, "execute"> {
  /** The session's tools, meta tools included. */
  tools: readonly Tool[];
}

/**
 * `useTools` for React's Suspense: suspends until the tools are there, throws what prevents that to the error boundary, and
 * has the fallback rendered on a server.
 *
 * @example
 * ```tsx
 * function ToolCount() {
 *   const { tools } = useSuspenseTools();
 *   return <p>{tools.length} tools</p>;
 * }
 * ```
 */
export function useSuspenseTools(): UseSuspenseToolsResult {
  const scope = useSuspenseScope();
  const { data: tools, ...result } = useSuspenseScopeQuery(scope, toolsOptions(scope));
  const { execute } = useTools();
  return { tools, ...result, execute };
}
