"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Once the buttons that had the focus are gone, gives it to the next row's (`data-next`), or to the element that says that
 * there is none, which stands beside the rows.
 *
 * @returns what the buttons call when they go
 */
export function useFocusOnward(news: RefObject<HTMLElement | null>): () => void {
  const isLost = useRef(false);
  useEffect(() => {
    if (!isLost.current) return;
    isLost.current = false;
    const { current } = news;
    const next = current?.parentElement?.querySelector<HTMLElement>("[data-next] .tr-button");
    (next ?? current)?.focus();
  });
  return () => {
    isLost.current = true;
  };
}
