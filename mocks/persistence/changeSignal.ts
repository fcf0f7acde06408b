/** Notifies the other tabs on the same database of a write, and is notified by them. */
export interface ChangeSignal {
  /** Notifies all other tabs, not the sender. */
  send(): void;
  /** Returns a function that unsubscribes. */
  listen(listener: () => void): () => void;
  close(): void;
}

/** A signal over BroadcastChannel. A page that is restored from the back-forward cache missed some: its listeners are called once. */
export function createChangeSignal(name: string): ChangeSignal {
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  const notify = (): void => {
    for (const listener of listeners) {
      listener();
    }
  };
  const onPageShow = (event: Event): void => {
    if ("persisted" in event && event.persisted === true) {
      notify();
    }
  };
  channel?.addEventListener("message", notify);
  globalThis.addEventListener?.("pageshow", onPageShow);

  return {
    send: () => channel?.postMessage("changed"),
    listen(listener) {
      // A function of its own per call, so that the same listener may be given twice and ended once.
      const own = (): void => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
    close() {
      listeners.clear();
      channel?.close();
      globalThis.removeEventListener?.("pageshow", onPageShow);
    },
  };
}
