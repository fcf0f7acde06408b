"use client";
import type {
  Session,
  SessionConfig,
  SessionConfigUpdate,
  ToolRouterError,
} from "../client/index.ts";

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

export function useSession(): UseSessionResult {
  throw new Error("not written yet");
}
