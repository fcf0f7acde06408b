import type { Runner } from "../backend/platform.ts";
import type { ReadTables } from "../backend/store/tables.ts";

/** What was seen: whether it is what one waits for, and when time alone may change it. */
interface Look<Result> {
  isDone: boolean;
  result: Result;
  /** Default: only a change can. */
  againInMs?: number;
}

/**
 * Looks at the state now and after every change of an account or of the clock, until it is done or the time is over; gives
 * what it saw last. Between changes it does nothing. Leaves no timer and no listener behind.
 *
 * Rejects when the signal is aborted, or the backend closed.
 */
export async function watchUntil<Result>(
  runner: Runner,
  look: (tables: ReadTables) => Look<Result>,
  options: { timeoutMs: number; signal: AbortSignal | undefined },
): Promise<Result> {
  const end = performance.now() + options.timeoutMs;
  const stop = AbortSignal.any([runner.closed, ...(options.signal ? [options.signal] : [])]);
  for (;;) {
    stop.throwIfAborted();
    // Listening begins before the look: a change in between is not missed.
    const change = nextChange(runner, stop);
    try {
      const { isDone, result, againInMs = Number.POSITIVE_INFINITY } = await runner.read(look);
      const left = end - performance.now();
      if (isDone || left <= 0) return result;
      await change.within(Math.min(left, Math.max(againInMs, 0)));
    } finally {
      change.forget();
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
  const unsubscribe = runner.subscribe(({ changes }) => {
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
    forget() {
      clearTimeout(timer);
      unsubscribe();
      stop.removeEventListener("abort", wake);
    },
  };
}
