"use client";
import { useCallback, useMemo } from "react";
import type {
  Session,
  SessionConfig,
  SessionConfigUpdate,
  ToolRouterError,
} from "../client/index.ts";
import { loadLater } from "../core/loadLater.ts";
import { reporting } from "../core/scope/report.ts";
import { retrySession } from "../core/session/retrySession.ts";
import { sessionOptions } from "../core/session/sessionOptions.ts";
import { useScope } from "./ToolRouterContext.ts";
import { queryStatus, useScopeQuery } from "./useScopeQuery.ts";

/** What {@link useSession} gives. */
export interface UseSessionResult {
  /** The session, once it is there. For its `config` use the one beside it: that one is followed. */
  session: Session | undefined;
  /** The configuration as of the last answer. */
  config: SessionConfig | undefined;
  status: "loading" | "ready" | "error";
  error?: ToolRouterError;
  /** Tries again after an error. */
  retry(): void;
  /** Changes the session's configuration; toolkits and tools are read anew. */
  update(change: SessionConfigUpdate): Promise<SessionConfig>;
  /** Pins an account: this session's tools use it and no other. The other pins stay. */
  pin(toolkit: string, accountId: string): Promise<void>;
  /** Lifts a toolkit's pin. */
  unpin(toolkit: string): Promise<void>;
  /** The account a toolkit is pinned to. */
  pinnedAccountId(toolkit: string): string | undefined;
}

/**
 * The session, its configuration, and the ways to change it.
 *
 * @example
 * ```tsx
 * const { session, config, pin } = useSession();
 * return <p>MCP at {session?.mcp.url}, for {config?.userId}</p>;
 * ```
 */
export function useSession(): UseSessionResult {
  const scope = useScope();
  const query = useScopeQuery(sessionOptions(scope));
  const { session, config } = query.data ?? {};

  const actions = useMemo<Pick<UseSessionResult, "retry" | "update" | "pin" | "unpin">>(() => {
    const later = () => reporting(scope, loadLater);
    return {
      retry: () => void retrySession(scope),
      update: async (change) => (await later()).updateSession(scope, change),
      pin: async (toolkit, accountId) => (await later()).pinAccount(scope, toolkit, accountId),
      unpin: async (toolkit) => (await later()).unpinAccount(scope, toolkit),
    };
  }, [scope]);
  const pinnedAccountId = useCallback(
    (toolkit: string) => config?.connectedAccounts[toolkit]?.[0],
    [config],
  );

  return { session, config, ...queryStatus(query), ...actions, pinnedAccountId };
}
