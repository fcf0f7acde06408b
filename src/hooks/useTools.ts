"use client";
import { useCallback } from "react";
import type { Tool, ToolExecution, ToolRouterError } from "../client/index.ts";
import { withSession } from "../core/session/withSession.ts";
import { toolsOptions } from "../core/toolsOptions.ts";
import { useScope } from "./ToolRouterContext.ts";
import { queryStatus, useScopeQuery } from "./useScopeQuery.ts";

/** What {@link useTools} gives. */
export interface UseToolsResult {
  tools: readonly Tool[];
  status: "loading" | "ready" | "error";
  error?: ToolRouterError;
  refetch(): void;
  /** Runs a tool. A tool that ran and failed resolves with `error`; a call that was refused rejects. */
  execute(slug: string, args?: Record<string, unknown>): Promise<ToolExecution>;
}

/**
 * The session's tools, meta tools included, and the way to run one.
 *
 * @example
 * ```tsx
 * const { tools, execute } = useTools();
 * const star = () => execute("GITHUB_STAR_A_REPOSITORY", { owner: "facebook", repo: "react" });
 * ```
 */
export function useTools(): UseToolsResult {
  const scope = useScope();
  const query = useScopeQuery(toolsOptions(scope));
  const { refetch } = query;
  return {
    tools: query.data ?? none,
    ...queryStatus(query),
    refetch: useCallback(() => void refetch(), [refetch]),
    execute: useCallback(
      (slug: string, args?: Record<string, unknown>) =>
        withSession(scope, (session) => session.execute(slug, args)),
      [scope],
    ),
  };
}

const none: readonly Tool[] = [];
