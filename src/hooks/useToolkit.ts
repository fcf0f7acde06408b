"use client";
import type { Toolkit, ToolRouterError } from "../client/index.ts";

/** What {@link useToolkit} gives. */
export interface UseToolkitResult {
  toolkit?: Toolkit;
  /** `ready` without a toolkit: the session does not have it. */
  status: "loading" | "ready" | "error";
  error?: ToolRouterError;
  refetch(): void;
}

export function useToolkit(slug: string): UseToolkitResult {
  throw new Error(`not written yet ${slug}`);
}
