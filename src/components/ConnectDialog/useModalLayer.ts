"use client";

import { type RefObject, useEffect, useState } from "react";
import { parentOf } from "./containerOf.ts";

/**
 * Makes everything beside a layer inert and keeps the page from scrolling for as long as that is mounted, by
 * attributes alone. The ref is to any element of the layer.
 *
 * @returns restores the focus to what had it before
 */
export function useModalLayer(inside: RefObject<HTMLElement | null>): () => void {
  const [opener] = useState(focused);

  useEffect(() => {
    const { documentElement: root } = document;
    const layer = inside.current?.parentElement;
    const outside = layer ? elementsBeside(layer) : [];
    // A scrollbar that disappears would move the page: its space is kept where there was one.
    const hasScrollbar = window.innerWidth > root.clientWidth;
    root.setAttribute("data-tr-scroll-lock", hasScrollbar ? "gutter" : "");
    for (const element of outside) element.inert = true;
    return () => {
      root.removeAttribute("data-tr-scroll-lock");
      for (const element of outside) element.inert = false;
    };
  }, [inside]);

  return () => {
    if (opener instanceof HTMLElement) opener.focus();
  };
}

/** The focused element, also in a shadow root. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What is beside a layer, and beside each element around it: all of the page but the layer. */
function elementsBeside(layer: Element): HTMLElement[] {
  const beside: HTMLElement[] = [];
  for (let at: Element | null = layer; at && at !== document.body; at = parentOf(at)) {
    for (const sibling of at.parentNode?.children ?? []) {
      if (sibling !== at && sibling instanceof HTMLElement && !sibling.inert) beside.push(sibling);
    }
  }
  return beside;
}
