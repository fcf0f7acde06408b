import { startTimer } from "./startTimer.ts";

/**
 * Runs work that must end: by itself, after `ms` (rejects with `timeoutError()`), or when `signal` is aborted (rejects with
 * its reason, and starts nothing if it was so before). The work gets a signal of all that; work that ignores it is left
 * behind, so that the caller never waits for it. No timer outlives the call.
 */
export async function withDeadline<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  ms: number,
  signal: AbortSignal | undefined,
  timeoutError: () => unknown,
): Promise<Result> {
  const controller = new AbortController();
  const limited = controller.signal;
  const onAbort = () => controller.abort(signal?.reason);
  const onTimeout = () => controller.abort(timeoutError());
  const timer = startTimer(onTimeout, ms);
  signal?.addEventListener("abort", onAbort);
  try {
    signal?.throwIfAborted();
    const ended = new Promise<never>((_, reject) => {
      limited.addEventListener("abort", () => reject(limited.reason));
    });
    return await Promise.race([ended, work(limited)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}
