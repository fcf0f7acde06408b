import type { Platform } from "../platform.ts";
import type { PlatformError } from "../platformError.ts";
import type { WriteTables } from "../store/tables.ts";
import type { Resolution } from "../types.ts";
import { logExecution } from "./logExecution.ts";

/** A call that will not run. */
export interface RefusedCall {
  toolSlug: string;
  toolkit: string | null;
  userId: string;
  /** Null outside of a session. */
  sessionId: string | null;
  trace: readonly string[];
  /** What the session's rules said, where they were asked. */
  resolution?: Resolution | undefined;
}

/** Logs a refusal and returns it: its `request_id` finds it in the log. */
export function refuseCall(
  tables: WriteTables,
  platform: Platform,
  call: RefusedCall,
  errorOf: (requestId: string) => PlatformError,
): { refusal: PlatformError } {
  const requestId = logExecution(tables, platform, {
    toolSlug: call.toolSlug,
    toolkit: call.toolkit,
    userId: call.userId,
    sessionId: call.sessionId,
    accountId: null,
    authConfigId: call.resolution?.authConfigId ?? null,
    rule: call.resolution?.rule ?? null,
    trace: [...call.trace],
    error: errorOf("").message,
    refused: true,
  });
  return { refusal: errorOf(requestId) };
}
