"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { useLatest } from "../hooks/useLatest.ts";

/**
 * Hands the focus on in the moment when an element that has it goes away: later, the user may have moved on. Not every
 * browser focuses what is clicked: while `isAwaited`, a focus that is nowhere counts as the element's.
 */
export function useFocusHandover<Of extends HTMLElement = HTMLDivElement>(
  handOver: () => void,
): {
  element: RefObject<Of | null>;
  isAwaited: RefObject<boolean>;
} {
  const element = useRef<Of>(null);
  const isAwaited = useRef(false);
  const latest = useLatest(handOver);
  useLayoutEffect(() => {
    const { current } = element;
    return () => {
      const isNowhere = document.activeElement === document.body;
      if (current?.matches(":focus-within") || (isAwaited.current && isNowhere)) latest();
    };
  }, [latest]);
  return { element, isAwaited };
}
