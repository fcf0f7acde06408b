"use client";
import type { Tool, ToolExecution, ToolRouterError } from "../client/index.ts";

/** What {@link useTools} gives. */
export interface UseToolsResult {
  tools: readonly Tool[];
  status: "loading" | "ready" | "error";
  error?: ToolRouterError;
  refetch(): void;
  /** Runs a tool. A tool that ran and failed resolves with `error`; a call that was refused rejects. */
  execute(slug: string, args?: Record<string, unknown>): Promise<ToolExecution>;
}

export function useTools(): UseToolsResult {
  throw new Error("not written yet");
}
