"use client";
import type { ToolkitDetail } from "../client/index.ts";
import { toolkitDetailOptions } from "../core/queries/toolkitsOptions.ts";
import { useSuspenseScope } from "./useSuspenseScope.ts";
import { type SuspenseResult, useSuspenseScopeQuery } from "./useSuspenseScopeQuery.ts";

/** What {@link useSuspenseToolkitDetail} returns. */
export interface UseSuspenseToolkitDetailResult extends SuspenseResult {
  detail: ToolkitDetail;
}

/**
 * `useToolkitDetail` for React's Suspense: suspends until the toolkit's entry in the catalogue is there, and throws what
 * prevents that to the error boundary (`toolkit_not_found` where there is none). On a server the fallback is rendered.
 *
 * @example
 * ```tsx
 * function Categories({ toolkit }: { toolkit: string }) {
 *   const { detail } = useSuspenseToolkitDetail(toolkit);
 *   return <p>{detail.categories.map(({ name }) => name).join(", ")}</p>;
 * }
 * ```
 */
export function useSuspenseToolkitDetail(toolkit: string): UseSuspenseToolkitDetailResult {
  const scope = useSuspenseScope();
  const options = toolkitDetailOptions(scope, toolkit);
  const { data: detail, ...result } = useSuspenseScopeQuery(scope, options);
  return { detail, ...result };
}
