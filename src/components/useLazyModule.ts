"use client";

import { useEffect, useSyncExternalStore } from "react";
import { ToolRouterError } from "../client/index.ts";

/** A module that is imported when it is first needed. */
export interface LazyModule<Module> {
  getState(): LazyState<Module>;
  /** Imports it, unless it is there; also after a failure. */
  load(): void;
  subscribe(listener: () => void): () => void;
}

/** How far an import is; the same object until that changes. */
export interface LazyState<Module> {
  readonly module?: Module;
  /** Why it is not there: no network, say, or a new version of the app was deployed. */
  readonly error?: ToolRouterError;
}

/** ms after which a pending import counts as failed. The module is used all the same when it arrives. */
const timeoutMs = 15_000;

const notLoaded = {};

/** Creates a lazy module of a dynamic import. A failed one is imported again when the network is back, and when it is next needed. */
export function createLazyModule<Module>(importModule: () => Promise<Module>): LazyModule<Module> {
  const listeners = new Set<() => void>();
  let state: LazyState<Module> = notLoaded;
  const setState = (next: LazyState<Module>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const fail = (cause?: unknown) => {
    if (state.module) return;
    const message = "tool-router-react could not load its code. Reload the page.";
    setState({ error: new ToolRouterError("network", message, { cause }) });
  };
  const load = async () => {
    if (state.module) return;
    if (state.error) setState(notLoaded);
    window.addEventListener("online", load, { once: true });
    const timer = setTimeout(fail, timeoutMs);
    try {
      const module = await importModule();
      if (!state.module) setState({ module });
      window.removeEventListener("online", load);
    } catch (cause) {
      fail(cause);
    }
    clearTimeout(timer);
  };

  return {
    getState: () => state,
    load: () => void load(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A lazy module from when it is needed: neither module nor error while it is pending, or not needed. */
export function useLazyModule<Module>(
  lazy: LazyModule<Module>,
  isNeeded: boolean,
): LazyState<Module> {
  useEffect(() => {
    if (isNeeded) lazy.load();
  }, [lazy, isNeeded]);
  return useSyncExternalStore(
    lazy.subscribe,
    () => (isNeeded ? lazy.getState() : notLoaded),
    // A server renders the same, whatever was loaded for another request.
    () => notLoaded,
  );
}
