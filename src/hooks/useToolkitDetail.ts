"use client";
import { useCallback } from "react";
import type { ToolkitDetail, ToolRouterError } from "../client/index.ts";
import { toolkitDetailOptions } from "../core/toolkitDetailOptions.ts";
import { useScope } from "./ToolRouterContext.ts";
import { queryStatus, useScopeQuery } from "./useScopeQuery.ts";

/** What {@link useToolkitDetail} gives. */
export interface UseToolkitDetailResult {
  detail?: ToolkitDetail;
  status: "loading" | "ready" | "error";
  error?: ToolRouterError;
  refetch(): void;
}

/**
 * A toolkit's entry in the catalogue, with what a session's item leaves out: its auth schemes and categories. Read once,
 * and only while `enabled` (default true).
 *
 * @example
 * ```tsx
 * const { detail } = useToolkitDetail("notion", { enabled: isOpen });
 * return <p>{detail?.authSchemes.map(({ name }) => name).join(", ")}</p>;
 * ```
 */
export function useToolkitDetail(
  slug: string,
  { enabled = true }: { enabled?: boolean | undefined } = {},
): UseToolkitDetailResult {
  const query = useScopeQuery({ ...toolkitDetailOptions(useScope(), slug), enabled });
  const { data: detail, refetch } = query;
  return {
    ...(detail && { detail }),
    ...queryStatus(query),
    refetch: useCallback(() => void refetch(), [refetch]),
  };
}
