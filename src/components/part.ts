"use client";

import { useEffect, useSyncExternalStore } from "react";
import { createLoader } from "../core/loadLater.ts";

/** Code that the first paint does without, and its users get along without until it is there. */
export interface Part<Module> {
  /** The code, once it is there. */
  get(): Module | undefined;
  /** Loads it. Gives nothing where it could not be loaded: no network, say, or a new version of the app deployed. */
  load(): Promise<Module | undefined>;
  subscribe(listener: () => void): () => void;
}

/** Makes a part of a dynamic import. What could not be loaded is asked for again when it is next needed. */
export function createPart<Module>(importCode: () => Promise<Module>): Part<Module> {
  const listeners = new Set<() => void>();
  const loadCode = createLoader(importCode);
  let code: Module | undefined;
  return {
    get: () => code,
    async load() {
      if (code) return code;
      try {
        code = await loadCode();
        for (const listener of listeners) listener();
      } catch {
        // Its users get along without.
      }
      return code;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What comes after the first paint. A grid loads it when it is idle, a card when a hand comes near. */
export const laterPart: Part<typeof import("./later.ts")> = createPart(() => import("./later.ts"));

/** A part's code from when it is needed and there. Without need, its coming renders nothing anew. */
export function usePart<Module>(part: Part<Module>, isNeeded: boolean): Module | undefined {
  useEffect(() => {
    if (isNeeded) void part.load();
  }, [part, isNeeded]);
  return useSyncExternalStore(
    part.subscribe,
    () => (isNeeded ? part.get() : undefined),
    // A server has no need: its page is the same whatever was loaded for another.
    () => undefined,
  );
}
