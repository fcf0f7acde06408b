"use client";
import type { ToolkitDetail } from "../client/index.ts";
import { toolkitDetailOptions } from "../core/queries/toolkitsOptions.ts";
import { type QueryOptions, type QueryResult, useScopeQuery } from "./useScopeQuery.ts";
import { useScope } from "./useToolRouter.ts";

/** What {@link useToolkitDetail} returns. */
export interface UseToolkitDetailResult extends QueryResult {
  detail: ToolkitDetail | undefined;
}

/**
 * A toolkit's entry in the catalogue, with what a session's item leaves out: its auth schemes and categories. Read once,
 * and only while `enabled` (default `true`).
 *
 * @example
 * ```tsx
 * const { detail } = useToolkitDetail("notion", { enabled: isOpen });
 * return <p>{detail?.authSchemes.map(({ name }) => name).join(", ")}</p>;
 * ```
 */
export function useToolkitDetail(
  toolkit: string,
  { enabled = true }: QueryOptions = {},
): UseToolkitDetailResult {
  const options = { ...toolkitDetailOptions(useScope(), toolkit), enabled };
  const { data: detail, ...result } = useScopeQuery(options);
  return { detail, ...result };
}
