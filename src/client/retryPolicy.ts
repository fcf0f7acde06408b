import { isToolRouterError, type ToolRouterError } from "./errors.ts";

/** Asked to wait longer than this, the caller is better off with the error: it says how long. */
const longestRetryAfterMs = 20_000;

/** Whether a failure says nothing about the request itself: the same one may well succeed later. */
export function isPassing(error: unknown): error is ToolRouterError {
  return (
    isToolRouterError(error) && /^(network|timeout|rate_limited|server_error)$/.test(error.code)
  );
}

/**
 * Whether to send a request again. A read, after a failure that may pass. A write not, since it may have happened, except
 * after a 429: that one was refused before it ran.
 */
export function isRetryable(method: string, error: unknown): error is ToolRouterError {
  return (
    isPassing(error) &&
    (method === "GET" || error.code === "rate_limited") &&
    !(Number(error.retryAfterMs) > longestRetryAfterMs)
  );
}

/** ms before the next try. Half of it is random: clients that failed together do not come back together. */
export function backoff(retries: number): number {
  return Math.min(8_000, 500 * 2 ** retries) * (0.5 + Math.random() / 2);
}
