/** `setTimeout` fires at once when asked for longer than this. */
const longestTimer = 2 ** 31 - 1;

interface Deadline {
  timeoutMs: number;
  /** The caller's own signal. */
  signal: AbortSignal | undefined;
  /** What to reject with when the time is up. */
  timeoutError: () => unknown;
  /** What to reject with when the caller gave up. */
  abortError: (reason: unknown) => unknown;
}

/**
 * Runs work that must end: by itself, at the deadline, or when the caller aborts. The work gets a signal that says so; work
 * that ignores it is left behind, so that the caller never waits for it. No timer outlives the call.
 */
export async function withDeadline<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  { timeoutMs, signal, timeoutError, abortError }: Deadline,
): Promise<Result> {
  const controller = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener("abort", () => reject(controller.signal.reason));
  });
  // When the work ends first nobody listens to this one any more.
  ended.catch(() => {});
  const onAbort = () => controller.abort(abortError(signal?.reason));
  if (signal?.aborted) throw abortError(signal.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  const timer = setTimeout(
    () => controller.abort(timeoutError()),
    Math.min(timeoutMs, longestTimer),
  );
  try {
    return await Promise.race([work(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}
