import { vi } from "vitest";

interface Timer {
  at: number;
  callback: () => void;
}

/** The page's timers and wall clock. Nothing waits for real: time goes from timer to timer. */
export class FakeClock {
  /** Since the page's computer was switched on; only ever grows. */
  #elapsed = 1_000_000;
  #setForward = 0;
  #jumps = 0;
  #sleeps = 0;
  #timers = new Map<number, Timer>();
  #made = 0;

  constructor() {
    vi.stubGlobal("setTimeout", (callback: (...args: unknown[]) => void, ms = 0, ...args: []) => {
      this.#made += 1;
      this.#timers.set(this.#made, {
        at: this.#elapsed + Math.max(ms, 0),
        callback: () => callback(...args),
      });
      return this.#made;
    });
    vi.stubGlobal("clearTimeout", (id: number) => this.#timers.delete(id));
    vi.spyOn(Date, "now").mockImplementation(() => this.now());
  }

  now(): number {
    return this.#elapsed + this.#setForward;
  }

  /** Since the computer was switched on, whatever its clock says. */
  elapsed(): number {
    return this.#elapsed;
  }

  /** The most that a page can take to have gone by: to be set forward and to sleep look the same to it. */
  apparent(): number {
    return this.#elapsed + this.#jumps;
  }

  /** Somebody sets the wall clock; timers do not mind. */
  set(forwardMs: number): void {
    this.#setForward += forwardMs;
    this.#jumps += Math.max(forwardMs, 0);
  }

  /** The computer sleeps: time goes by, and no timer fires before it wakes. */
  sleep(ms: number): void {
    this.#elapsed += ms;
    this.#sleeps += 1;
  }

  hasSlept(): boolean {
    return this.#sleeps > 0;
  }

  pending(): number {
    return this.#timers.size;
  }

  /** The page is gone, its timers with it. */
  clear(): void {
    this.#timers.clear();
  }

  async advance(ms: number, settle: () => Promise<void>): Promise<void> {
    const end = this.#elapsed + ms;
    await settle();
    for (let next = this.#next(); next && next[1].at <= end; next = this.#next()) {
      const [id, { at, callback }] = next;
      this.#timers.delete(id);
      this.#elapsed = Math.max(this.#elapsed, at);
      callback();
      await settle();
    }
    this.#elapsed = Math.max(this.#elapsed, end);
  }

  #next(): [number, Timer] | undefined {
    let first: [number, Timer] | undefined;
    for (const entry of this.#timers) if (!first || entry[1].at < first[1].at) first = entry;
    return first;
  }
}
