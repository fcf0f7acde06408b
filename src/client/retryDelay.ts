import { isToolRouterError, type ToolRouterError, type ToolRouterErrorCode } from "./errors.ts";

/** Asked to wait longer than this, the caller is better off with the error: it says how long. */
const longestRetryAfterMs = 20_000;

const passing: readonly ToolRouterErrorCode[] = [
  "network",
  "timeout",
  "rate_limited",
  "server_error",
];

/** Whether a failure says nothing about the request itself: the same one may well succeed later. */
export function isPassing(error: unknown): error is ToolRouterError {
  return isToolRouterError(error) && passing.includes(error.code);
}

/**
 * ms until a failed request may be sent again; `undefined`: never.
 *
 * Reads are, after a failure that may pass. A write is not, since it may have happened, except after a 429: that one was
 * refused before it ran. `x-should-retry: false` is the server's last word.
 */
export function retryDelay(
  method: string,
  error: ToolRouterError,
  headers: Headers | undefined,
  retries: number,
): number | undefined {
  const { code, retryAfterMs } = error;
  const mayPass = method === "GET" ? isPassing(error) : code === "rate_limited";
  if (!mayPass || headers?.get("x-should-retry") === "false") return undefined;
  if (retryAfterMs === undefined) {
    // Half of it random: clients that failed together do not come back together.
    return Math.min(8_000, 500 * 2 ** retries) * (0.5 + Math.random() / 2);
  }
  return retryAfterMs <= longestRetryAfterMs ? retryAfterMs : undefined;
}
