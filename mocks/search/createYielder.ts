/** Lets everything else have its turn, between the parts of a long piece of work. */
export interface Yielder {
  next(): Promise<void>;
  end(): void;
}

/** Not by timers: they wait at least four ms in browsers, and a second in a tab that nobody looks at. */
export function createYielder(): Yielder {
  // Node reads a port until it is empty, and would let nobody else have a turn.
  if (typeof setImmediate === "function") {
    return { next: () => new Promise((resolve) => setImmediate(resolve)), end: () => undefined };
  }
  const { port1, port2 } = new MessageChannel();
  return {
    next: () =>
      new Promise((resolve) => {
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }),
    end() {
      port1.close();
      port2.close();
    },
  };
}
