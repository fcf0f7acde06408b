import { sleep } from "../internal/sleep.ts";
import { withDeadline } from "../internal/withDeadline.ts";
import { isToolRouterError, ToolRouterError } from "./errors.ts";
import { requireMs } from "./invalidOptions.ts";
import { isPassing } from "./retryDelay.ts";
import type { ConnectedAccount, WaitOptions } from "./types.ts";

/** Reads an account until it is ACTIVE, or cannot become so any more. A read that fails for a passing reason does not end it. */
export async function waitForConnection(
  id: string,
  read: (signal: AbortSignal) => Promise<ConnectedAccount>,
  { timeoutMs = 60_000, intervalMs = 1_000, signal, onStatus }: WaitOptions = {},
): Promise<ConnectedAccount> {
  requireMs("timeoutMs", timeoutMs);
  requireMs("intervalMs", intervalMs);
  let account: ConnectedAccount | undefined;
  let lastError: unknown;

  const poll = async (limited: AbortSignal): Promise<ConnectedAccount> => {
    for (;;) {
      let pauseMs = intervalMs;
      try {
        account = await read(limited);
        lastError = undefined;
      } catch (error) {
        if (isToolRouterError(error, "not_found")) throw notFound(id, error);
        if (limited.aborted || !isPassing(error)) throw error;
        lastError = error;
        pauseMs = Math.max(pauseMs, error.retryAfterMs ?? 0);
      }
      if (!lastError && account) {
        onStatus?.(account);
        if (account.status === "ACTIVE") return account;
        if (/^(FAILED|EXPIRED|REVOKED)$/.test(account.status)) throw failed(account);
      }
      await sleep(pauseMs, limited);
    }
  };

  return withDeadline(poll, {
    timeoutMs,
    signal,
    abortError: (cause) =>
      new ToolRouterError("aborted", `Waiting for connection ${id}: aborted by the caller.`, {
        cause,
      }),
    timeoutError: () =>
      new ToolRouterError(
        "wait_timeout",
        `Connection ${id} is not ACTIVE after ${timeoutMs} ms; last seen: ${account?.status ?? "nothing"}.`,
        { account, cause: lastError },
      ),
  });
}

function notFound(id: string, cause: ToolRouterError): ToolRouterError {
  const message = `Connection ${id} does not exist, or was deleted while waiting for it.`;
  return new ToolRouterError("connection_not_found", message, { status: cause.status, cause });
}

function failed(account: ConnectedAccount): ToolRouterError {
  const reason = account.statusReason ? `: ${account.statusReason}` : ".";
  return new ToolRouterError(
    "connection_failed",
    `Connection ${account.id} is ${account.status}${reason} Only a new link (session.authorize) can mend it.`,
    { account },
  );
}
