"use client";
import { useCallback } from "react";
import type { Session, Tool } from "../client/index.ts";
import { toolsOptions } from "../core/queries/toolsOptions.ts";
import { withSession } from "../core/session/withSession.ts";
import { type QueryOptions, type QueryResult, useScopeQuery } from "./useScopeQuery.ts";
import { useScope } from "./useToolRouter.ts";

/** What {@link useTools} returns. */
export interface UseToolsResult extends QueryResult {
  /** The session's tools, meta tools included; empty until read. */
  tools: readonly Tool[];
  /**
   * `session.execute`: runs a tool. A tool that ran and failed resolves with `error`; a call that was refused rejects with
   * a `ToolRouterError`.
   */
  execute: Session["execute"];
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
export function useTools({ enabled = true }: QueryOptions = {}): UseToolsResult {
  const scope = useScope();
  const { data = none, ...result } = useScopeQuery({ ...toolsOptions(scope), enabled });
  return {
    tools: data,
    ...result,
    execute: useCallback<Session["execute"]>(
      (...call) => withSession(scope, (session) => session.execute(...call)),
      [scope],
    ),
  };
}

const none: readonly Tool[] = [];
