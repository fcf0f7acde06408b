"use client";

import { type RefObject, useEffect } from "react";
import { useLatest } from "../hooks/useLatest.ts";
import { addEscapeLayer } from "../internal/escapeLayers.ts";

/**
 * Calls a function, where there is one, for each press of Escape inside of an element, unless something inside of that
 * handles Escape too. No other listener on the page receives a press that was handled.
 */
export function useEscape(
  element: RefObject<Element | null>,
  onEscape: (() => void) | undefined,
): void {
  const handle = useLatest(onEscape);
  const isHandled = onEscape !== undefined;
  useEffect(
    () =>
      isHandled
        ? addEscapeLayer({
            owns: (_target, path) => element.current !== null && path.includes(element.current),
            onEscape: handle,
          })
        : undefined,
    [element, handle, isHandled],
  );
}
