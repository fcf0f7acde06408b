import { sleep, withDeadline } from "../internal/timers.ts";
import { isToolRouterError, ToolRouterError, type ToolRouterErrorCode } from "./errors.ts";
import { isPassing } from "./retryPolicy.ts";
import type { ConnectedAccount, WaitOptions } from "./types/connectedAccount.ts";

/** Reads an account until it is ACTIVE, or cannot become so any more. A read that fails for a passing reason does not end it. */
export async function waitForConnection(
  id: string,
  read: (signal: AbortSignal) => Promise<ConnectedAccount>,
  { timeoutMs = 60_000, intervalMs = 1_000, signal, onStatus }: WaitOptions = {},
): Promise<ConnectedAccount> {
  let account: ConnectedAccount | undefined;
  let cause: ToolRouterError | undefined;
  const fail = (code: ToolRouterErrorCode, what: string) =>
    new ToolRouterError(code, `Connection ${id} ${what}`, { account, cause });

  const poll = async (limited: AbortSignal) => {
    for (;;) {
      try {
        account = await read(limited);
        cause = undefined;
        onStatus?.(account);
        const { status, statusReason } = account;
        if (status === "ACTIVE") return account;
        if (/^(FAILED|EXPIRED|REVOKED)$/.test(status)) {
          throw fail("connection_failed", `is ${status}: ${statusReason}`);
        }
      } catch (error) {
        if (!isPassing(error)) throw error;
        cause = error;
      }
      await sleep(Math.max(intervalMs, cause?.retryAfterMs ?? 0), limited);
    }
  };

  try {
    return await withDeadline(poll, timeoutMs, signal, () =>
      fail("wait_timeout", `is ${account?.status ?? "unread"} after ${timeoutMs} ms.`),
    );
  } catch (error) {
    if (isToolRouterError(error, "not_found"))
      throw fail("connection_not_found", "does not exist.");
    throw signal?.aborted ? fail("aborted", "aborted by the caller.") : error;
  }
}
