/** Tells the other tabs on the same database that something was written, and hears it from them. */
export interface ChangeSignal {
  /** Tells everyone else; the sender does not hear itself. */
  send(): void;
  /** Gives back the way to stop listening. */
  listen(listener: () => void): () => void;
  close(): void;
}

/** A signal over BroadcastChannel. A page that comes back from the back-forward cache missed some: it hears one. */
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
