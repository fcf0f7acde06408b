"use client";
import { useCallback, useMemo } from "react";
import type { Session, SessionConfig, SessionConfigUpdate } from "../client/index.ts";
import { pinAccount, unpinAccount } from "../core/actions/pinActions.ts";
import { updateSession } from "../core/actions/updateSession.ts";
import { sessionOptions } from "../core/session/openSession.ts";
import { retrySession } from "../core/session/reloadSession.ts";
import { type QueryOptions, type QueryResult, useScopeQuery } from "./useScopeQuery.ts";
import { useScope } from "./useToolRouter.ts";

/** What {@link useSession} returns. Actions reject with a `ToolRouterError`. */
export interface UseSessionResult extends QueryResult {
  /** The session, once it is there. Read its `config` from the property beside it: that one renders when it changes. */
  session: Session | undefined;
  /** The configuration as of the last answer. */
  config: SessionConfig | undefined;
  /** Tries again after an error: the session, then whatever could not be read without it. */
  refetch(): Promise<void>;
  /** Changes the session's configuration; toolkits and tools are read again. Rejects with `validation_failed`. */
  update(change: SessionConfigUpdate): Promise<SessionConfig>;
  /** Pins an account: this session's tools use it and no other. The other pins stay. Rejects with `invalid_connected_accounts`. */
  pin(toolkit: string, accountId: string): Promise<void>;
  /** Lifts a toolkit's pin. */
  unpin(toolkit: string): Promise<void>;
  /** The account that a toolkit is pinned to. */
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
export function useSession({ enabled = true }: QueryOptions = {}): UseSessionResult {
  const scope = useScope();
  const { data, status, error } = useScopeQuery({ ...sessionOptions(scope), enabled });
  const { session, config } = data ?? {};

  const actions = useMemo<Pick<UseSessionResult, "refetch" | "update" | "pin" | "unpin">>(
    () => ({
      refetch: () => retrySession(scope),
      update: (change) => updateSession(scope, change),
      pin: (toolkit, accountId) => pinAccount(scope, toolkit, accountId),
      unpin: (toolkit) => unpinAccount(scope, toolkit),
    }),
    [scope],
  );
  const pinnedAccountId = useCallback(
    (toolkit: string) => config?.connectedAccounts[toolkit]?.[0],
    [config],
  );

  return { session, config, status, error, ...actions, pinnedAccountId };
}
