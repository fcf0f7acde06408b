"use client";
import { useSyncExternalStore } from "react";

/**
 * False only while a server's page is taken over: what the caches hold by then (another island filled them, or this part
 * of the page came late) the server did not have, and the first render has to be as the server's was.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

const never = () => () => {};
