import type { Runner } from "../backend/platform.ts";
import type { ReadTables } from "../backend/store/tables.ts";

/** What one read of the state found. */
interface Observation<Result> {
  /** True ends the wait. */
  isDone: boolean;
  result: Result;
  /** After how many ms time alone may change the result. Default: only a change of a record can. */
  againInMs?: number;
}

/**
 * Reads the state now and after every change of an account, a session or the clock, until the read is done or the time
 * is over. Resolves with the last result. Between changes it does nothing; it ends its timer and its listener.
 *
 * Rejects when the signal is aborted, or the backend closed.
 */
export async function watchUntil<Result>(
  runner: Runner,
  read: (tables: ReadTables) => Observation<Result>,
  options: { timeoutMs: number; signal: AbortSignal | undefined },
): Promise<Result> {
  const end = performance.now() + options.timeoutMs;
  const stop = AbortSignal.any([runner.closed, ...(options.signal ? [options.signal] : [])]);
  for (;;) {
    stop.throwIfAborted();
    // Subscribes before it reads: a change in between is not missed.
    const change = nextChange(runner, stop);
    try {
      const { isDone, result, againInMs = Number.POSITIVE_INFINITY } = await runner.read(read);
      const remainingMs = end - performance.now();
      if (isDone || remainingMs <= 0) return result;
      await change.within(Math.min(remainingMs, Math.max(againInMs, 0)));
    } finally {
      change.unsubscribe();
    }
  }
}

/** The next change of an account, of a session or of the clock. */
function nextChange(runner: Runner, stop: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wake = () => {};
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const stopListening = runner.subscribe(({ changes }) => {
    const matters = changes.some(
      ({ table }) => table === "connectedAccounts" || table === "sessions" || table === "meta",
    );
    if (matters) wake();
  });
  stop.addEventListener("abort", wake);
  return {
    /** Resolves at the change, after `ms`, or when waiting is to stop. */
    within(ms: number): Promise<void> {
      timer = setTimeout(wake, ms);
      return woken;
    },
    unsubscribe() {
      clearTimeout(timer);
      stopListening();
      stop.removeEventListener("abort", wake);
    },
  };
}
