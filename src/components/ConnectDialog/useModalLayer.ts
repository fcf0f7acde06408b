"use client";

import { type RefObject, useEffect, useState } from "react";

/**
 * Makes everything beside a layer inert and keeps the page from scrolling for as long as that is mounted, by
 * attributes alone. The ref is to any element of the layer.
 *
 * @returns gives the focus back to what had it before
 */
export function useModalLayer(inside: RefObject<HTMLElement | null>): () => void {
  const [opener] = useState(() => document.activeElement);

  useEffect(() => {
    const { documentElement: root, body } = document;
    const rest = [...body.children].filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && !element.inert && !element.contains(inside.current),
    );
    // A scrollbar that goes away would move the page: its place is kept where there was one.
    const hasScrollbar = window.innerWidth > root.clientWidth;
    root.setAttribute("data-tr-scroll-lock", hasScrollbar ? "gutter" : "");
    for (const element of rest) element.inert = true;
    return () => {
      root.removeAttribute("data-tr-scroll-lock");
      for (const element of rest) element.inert = false;
    };
  }, [inside]);

  return () => {
    if (opener instanceof HTMLElement) opener.focus();
  };
}
