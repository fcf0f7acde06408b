"use client";

import { type RefObject, useEffect } from "react";
import { addEscapeLayer } from "../internal/escapeLayers.ts";
import { useLatest } from "./useLatest.ts";

/**
 * Calls a function for each press of Escape inside of an element, unless something inside of that handles Escape too. No
 * other listener on the page receives a press that was handled.
 */
export function useEscape(element: RefObject<Element | null>, onEscape: () => void): void {
  const handle = useLatest(onEscape);
  useEffect(
    () =>
      addEscapeLayer({
        owns: (_target, path) => element.current !== null && path.includes(element.current),
        onEscape: handle,
      }),
    [element, handle],
  );
}
