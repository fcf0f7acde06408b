/** `setTimeout` fires at once when asked for longer than this. */
const longestTimer = 2 ** 31 - 1;

/** A `setTimeout` that takes any length of time: what is too long for one (24.8 days), or `Infinity`, waits that long. */
function startTimer(callback: () => void, ms: number): ReturnType<typeof setTimeout> {
  return setTimeout(callback, Math.min(ms, longestTimer));
}

/** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. Leaves no timer and no listener behind. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = startTimer(end, ms);
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
  });
}

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
