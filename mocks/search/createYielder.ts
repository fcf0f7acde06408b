/** Splits long work into tasks, so that the event loop runs everything else in between. */
export interface Yielder {
  /** Resolves in a later task. */
  next(): Promise<void>;
  close(): void;
}

/** Returns a yielder without timers: those wait at least four ms in browsers, and a second in a tab that nobody looks at. */
export function createYielder(): Yielder {
  // Node drains a port before it runs anything else.
  if (typeof setImmediate === "function") {
    return { next: () => new Promise((resolve) => setImmediate(resolve)), close: () => undefined };
  }
  const { port1, port2 } = new MessageChannel();
  return {
    next: () =>
      new Promise((resolve) => {
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }),
    close() {
      port1.close();
      port2.close();
    },
  };
}
