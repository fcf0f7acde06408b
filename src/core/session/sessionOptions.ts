import type { QueryKey, QueryObserverOptions } from "@tanstack/query-core";
import type { Session, SessionConfig, ToolRouterError } from "../../client/index.ts";
import { queryDefaults } from "../scope/queryDefaults.ts";
import type { Scope } from "../scope/Scope.ts";
import { openSession } from "./openSession.ts";

/** The session, and its configuration as a value of its own: the session's `config` changes in place. */
export interface SessionData {
  readonly session: Session;
  readonly config: SessionConfig;
}

export function sessionKey({ key }: Scope): QueryKey {
  return [...key, "session"];
}

/** The query that makes the session, or takes it up, once for everyone who asks. */
export function sessionOptions(scope: Scope) {
  return {
    ...queryDefaults,
    queryKey: sessionKey(scope),
    queryFn: () => openSession(scope),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    // A session is an object with a life of its own: comparing would take it apart.
    structuralSharing: false,
  } satisfies QueryObserverOptions<SessionData, ToolRouterError>;
}
