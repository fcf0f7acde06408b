"use client";
import type { Session, SessionConfig } from "../client/index.ts";
import { sessionOptions } from "../core/session/openSession.ts";
import { type UseSessionResult, useSession } from "./useSession.ts";
import { useSuspenseScope } from "./useSuspenseScope.ts";
import { type SuspenseResult, useSuspenseScopeQuery } from "./useSuspenseScopeQuery.ts";

/** What {@link useSuspenseSession} returns. Actions reject with a `ToolRouterError`. */
export interface UseSuspenseSessionResult
  extends SuspenseResult,
    Pick<UseSessionResult, "update" | "pin" | "unpin" | "pinnedAccountId"> {
  /** The session. Read its `config` from the property beside it: that one renders when it changes. */
  session: Session;
  /** The configuration as of the last answer. */
  config: SessionConfig;
}

/**
 * `useSession` for React's Suspense: suspends until the session is there, and as long as the host does not know its user.
 * A session that cannot be had is thrown to the error boundary, as a `ToolRouterError`; see {@link useResetErrors} for the
 * way back. On a server the fallback is rendered.
 *
 * @example
 * ```tsx
 * function Endpoint() {
 *   const { session } = useSuspenseSession();
 *   return <code>{session.mcp.url}</code>;
 * }
 *
 * <Suspense fallback={<p>Loading</p>}>
 *   <Endpoint />
 * </Suspense>
 * ```
 */
export function useSuspenseSession(): UseSuspenseSessionResult {
  const scope = useSuspenseScope();
  const { data, error } = useSuspenseScopeQuery(scope, sessionOptions(scope));
  const { refetch, update, pin, unpin, pinnedAccountId } = useSession();
  return { ...data, error, refetch, update, pin, unpin, pinnedAccountId };
}
