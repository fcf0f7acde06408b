"use client";
import type { ToolkitDetail, ToolRouterError } from "../client/index.ts";

/** What {@link useToolkitDetail} gives. */
export interface UseToolkitDetailResult {
  detail?: ToolkitDetail;
  status: "loading" | "ready" | "error";
  error?: ToolRouterError;
  refetch(): void;
}

export function useToolkitDetail(
  slug: string,
  options: { enabled?: boolean | undefined } = {},
): UseToolkitDetailResult {
  throw new Error(`not written yet ${slug} ${options.enabled}`);
}
