"use client";

import { useEffect, useSyncExternalStore } from "react";
import { isToolRouterError, type ToolRouterError } from "../client/index.ts";
import { createLoader } from "../core/loadLater.ts";

/** Code that the first paint does without. */
export interface Part<Module> {
  /** How far it is; the same object until that changes. */
  get(): Loading<Module>;
  /** Loads it, unless it is there. */
  load(): void;
  subscribe(listener: () => void): () => void;
}

/** How far a part's code is: there, or not to be had, or neither yet. */
export interface Loading<Module> {
  code?: Module;
  /** Why it could not be loaded: no network, say, or a new version of the app deployed. */
  error?: ToolRouterError;
}

const nothing = {};

/**
 * Makes a part of a dynamic import. What could not be loaded is asked for again when the network comes back, and when it
 * is next needed.
 */
export function createPart<Module>(importCode: () => Promise<Module>): Part<Module> {
  const listeners = new Set<() => void>();
  const loadCode = createLoader(importCode);
  let at: Loading<Module> = nothing;
  const move = (next: Loading<Module>) => {
    at = next;
    for (const listener of listeners) listener();
  };
  const load = async () => {
    if (at.code) return;
    try {
      move({ code: await loadCode() });
    } catch (error) {
      if (isToolRouterError(error)) move({ error });
      window.addEventListener("online", load, { once: true });
    }
  };
  return {
    get: () => at,
    load: () => void load(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part from when it is needed. Without need, its coming renders nothing anew. */
export function usePart<Module>(part: Part<Module>, isNeeded = true): Loading<Module> {
  useEffect(() => {
    if (isNeeded) part.load();
  }, [part, isNeeded]);
  return useSyncExternalStore(
    part.subscribe,
    () => (isNeeded ? part.get() : nothing),
    // A server has no need: its page is the same whatever was loaded for another.
    () => nothing,
  );
}
