"use client";

import { useCallback, useEffect, useRef } from "react";

/** A function of lasting identity that calls the one of the last render. Not to be called while rendering. */
export function useLatest<Args extends unknown[], Result>(
  callback: ((...args: Args) => Result) | undefined,
): (...args: Args) => Result | undefined {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current?.(...args), []);
}
