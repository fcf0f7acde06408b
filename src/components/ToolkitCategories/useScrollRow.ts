"use client";

import { type RefObject, useEffect, useState } from "react";

/** As wide as an edge fades, in px: what is brought into sight stays clear of it. */
const fade = 40;

/**
 * For a row that scrolls sideways: brings the chosen item into sight, without moving the page, and tells at which of its edges
 * there is more. By rectangles, which know of every direction.
 *
 * @param isShown whether there is a row
 * @param chosen changes when another item is chosen, or the items are others
 */
export function useScrollRow(
  element: RefObject<HTMLElement | null>,
  isShown: boolean,
  chosen: string,
): "left" | "right" | "both" | undefined {
  const [more, setMore] = useState<"left" | "right" | "both">();

  useEffect(() => {
    const row = element.current;
    if (!row || !isShown) return;
    const measure = () => {
      const { left, right } = row.getBoundingClientRect();
      const items = [...row.children].map((item) => item.getBoundingClientRect());
      const isMoreLeft = items.some((item) => item.left < left - 1);
      const isMoreRight = items.some((item) => item.right > right + 1);
      setMore(
        isMoreLeft && isMoreRight
          ? "both"
          : isMoreLeft
            ? "left"
            : isMoreRight
              ? "right"
              : undefined,
      );
    };
    const changes = new MutationObserver(measure);
    measure();
    changes.observe(row, { childList: true });
    row.addEventListener("scroll", measure, { passive: true });
    window.addEventListener("resize", measure);
    return () => {
      changes.disconnect();
      row.removeEventListener("scroll", measure);
      window.removeEventListener("resize", measure);
    };
  }, [element, isShown]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is read from the page, once it is there.
  useEffect(() => {
    const row = element.current;
    const item = row?.querySelector(":checked")?.parentElement?.getBoundingClientRect();
    if (!row || !item) return;
    const { left, right } = row.getBoundingClientRect();
    if (item.left >= left + fade && item.right <= right - fade) return;
    // In the row's own pixels: the page may be scaled.
    const scale = (right - left) / row.offsetWidth;
    row.scrollLeft += (item.left + item.right - left - right) / 2 / scale;
  }, [element, chosen]);

  return more;
}
