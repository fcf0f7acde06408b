"use client";

import { type CSSProperties, type RefObject, useEffect, useState } from "react";

interface ModalLayer {
  /** What the page around the opener looks like: the layer hangs from the body and would not inherit it. */
  look: { dir: string | undefined; style: CSSProperties };
  giveFocusBack(): void;
}

/**
 * Makes everything beside a layer inert and keeps the page from scrolling for as long as that is mounted, by
 * attributes alone. The ref is to any element of the layer.
 */
export function useModalLayer(inside: RefObject<HTMLElement | null>): ModalLayer {
  const [opener] = useState(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement : document.body,
  );
  const [look] = useState(() => {
    // A browser's own buttons have a font of their own.
    const around = opener.closest(":not(button, input, select, textarea)") ?? opener;
    const { direction, colorScheme, fontFamily } = getComputedStyle(around);
    return { dir: direction || undefined, style: { colorScheme, fontFamily } };
  });

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

  return {
    look,
    giveFocusBack: () => opener.focus(),
  };
}
