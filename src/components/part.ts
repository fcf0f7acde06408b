"use client";

import { useEffect, useSyncExternalStore } from "react";
import { isToolRouterError, ToolRouterError } from "../client/index.ts";
import { createLoader } from "../core/loadLater.ts";

/** Code that the first paint does without. */
export interface Part<Module> {
  /** How far it is; the same object until that changes. */
  get(): Loading<Module>;
  /**
   * Loads it, unless it is there. Where nobody waits for it, a browser that says it is offline is believed: it is often
   * wrong, yet many keep a failed import for as long as the page lives.
   */
  load(isWanted: boolean): void;
  subscribe(listener: () => void): () => void;
}

/** How far a part's code is: there, or not to be had, or neither yet. */
export interface Loading<Module> {
  code?: Module;
  /** Why it is not there: no network, say, or a new version of the app deployed. */
  error?: ToolRouterError;
  /** It is asked for again. */
  isRetrying?: boolean;
}

/** ms after which whoever waits is told. The code is used all the same when it comes. */
const patienceMs = 15_000;

const nothing = {};

/**
 * Makes a part of a dynamic import. What could not be loaded is asked for again when the network comes back, and when it
 * is next needed.
 */
export function createPart<Module>(importCode: () => Promise<Module>): Part<Module> {
  const listeners = new Set<() => void>();
  let at: Loading<Module> = nothing;
  const move = (next: Loading<Module>) => {
    at = next;
    for (const listener of listeners) listener();
  };
  const loadCode = createLoader(importCode, (code) => move({ code }));
  const fail = (error: unknown) => {
    if (!at.code && isToolRouterError(error)) move({ error });
  };
  const load = async () => {
    if (at.error) move({ error: at.error, isRetrying: true });
    const late = new ToolRouterError("timeout", "tool-router-react's code takes too long to load.");
    const timer = setTimeout(fail, patienceMs, late);
    await loadCode().catch(fail);
    clearTimeout(timer);
  };

  return {
    get: () => at,
    load(isWanted) {
      if (at.code) return;
      window.addEventListener("online", load, { once: true });
      if (isWanted || navigator.onLine) void load();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * A part from when it is needed. Without need, its coming renders nothing anew.
 *
 * @param isWanted someone waits for it, or it is known that the network is there
 */
export function usePart<Module>(
  part: Part<Module>,
  isNeeded: boolean,
  isWanted: boolean,
): Loading<Module> {
  useEffect(() => {
    if (isNeeded) part.load(isWanted);
  }, [part, isNeeded, isWanted]);
  return useSyncExternalStore(
    part.subscribe,
    () => (isNeeded ? part.get() : nothing),
    // A server has no need: its page is the same whatever was loaded for another.
    () => nothing,
  );
}
