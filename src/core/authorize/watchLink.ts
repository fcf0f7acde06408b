import { attach } from "../scope/attach.ts";
import type { Scope } from "../scope/Scope.ts";
import type { AuthorizePage } from "./AuthorizeBrowser.ts";

/** ms between two looks at the window and the clock. */
const tickMs = 500;
const firstReadMs = 1_000;
const slowestReadMs = 5_000;
/** A window that looks closed this long, while the API still waits, is told of. */
const graceMs = 3_000;

/** What {@link watchLink} takes. */
export interface WatchOptions {
  scope: Scope;
  browser: Pick<AuthorizePage, "onReturn">;
  /** Epoch ms after which the link is dead. */
  deadline: number;
  /** Asks the API; resolves with the ms that it wants to be left alone. */
  read(): Promise<number>;
  /** False: only news are followed up, nothing is asked on a timer. */
  isPolling(): boolean;
  looksClosed(): boolean;
  onClosed(): void;
  /** The deadline is over, and the API was asked a last time. */
  onTimeout(): void;
}

/** A link that is watched. */
export interface Watch {
  /** There may be news: ask now. */
  nudge(): void;
  stop(): void;
}

/**
 * Watches a link until it is stopped or too old: asks the API, slower and slower, and at once when there may be news (a
 * message from the callback page, a return to the page, a window that looks closed).
 */
export function watchLink(options: WatchOptions): Watch {
  const { scope, browser } = options;
  let { deadline } = options;
  let isOver = false;
  let isNews = false;
  let wake = () => {};

  const nudge = () => {
    isNews = true;
    wake();
  };
  const detach = attach(scope);
  const stopListening = browser.onReturn(nudge);
  const stop = () => {
    isOver = true;
    detach();
    stopListening();
    wake();
  };

  void run();
  return { nudge, stop };

  async function run(): Promise<void> {
    let interval = firstReadMs;
    let before = Date.now();
    let nextRead = before + interval;
    let closedSince: number | undefined;
    while (!isOver) {
      await pause(options.isPolling() ? tickMs : deadline - Date.now());
      if (isOver) return;
      const now = Date.now();
      if (now < before) {
        // The clock was set back. Nothing is to wait for as long again.
        deadline -= before - now;
        nextRead = now;
        closedSince = undefined;
      }
      before = now;
      const isLate = now >= deadline;

      if (!options.looksClosed()) closedSince = undefined;
      else if (closedSince === undefined) {
        closedSince = now;
        isNews = true;
      } else if (now - closedSince >= graceMs) options.onClosed();

      if (isNews || isLate || (options.isPolling() && now >= nextRead)) {
        interval = isNews ? firstReadMs : Math.min(interval * 1.5, slowestReadMs);
        isNews = false;
        const restMs = await options.read();
        nextRead = Date.now() + Math.max(interval, restMs);
      }
      if (isLate && !isOver) {
        options.onTimeout();
        stop();
      }
    }
  }

  function pause(ms: number): Promise<void> {
    if (isNews) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(ms, 0));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
