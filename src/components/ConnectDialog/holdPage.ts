import { withAncestors } from "../../internal/flatTree.ts";

/**
 * Makes everything beside an element inert, in every tree that it is in, and keeps the page from scrolling: by attributes,
 * as a strict content security policy allows no style elements. What contains the element stays usable.
 *
 * @returns a cleanup function
 */
export function holdPage(mount: HTMLElement): () => void {
  const made: HTMLElement[] = [];
  for (const node of withAncestors(mount)) {
    if (node === document.body) break;
    for (const beside of node.parentNode?.children ?? []) {
      if (beside === node || !(beside instanceof HTMLElement) || beside.inert) continue;
      beside.inert = true;
      made.push(beside);
    }
  }
  const unlock = lockScroll();
  return () => {
    unlock();
    for (const element of made) element.inert = false;
  };
}

function lockScroll(): () => void {
  const { documentElement: root } = document;
  // A scrollbar that goes away would move the page: its place is kept where there was one.
  // The window's width is in px of the screen, the page's in its own, which `zoom` makes others.
  const zoom = root.currentCSSZoom ?? 1;
  const hasScrollbar = window.innerWidth - root.clientWidth * zoom > 1;
  root.setAttribute("data-tr-scroll-lock", hasScrollbar ? "gutter" : "");
  const { overflow } = root.style;
  // Where the kit's styles are adopted by a shadow root alone, the attribute has no rule.
  if (getComputedStyle(root).overflowY !== "hidden") root.style.overflow = "hidden";
  return () => {
    root.removeAttribute("data-tr-scroll-lock");
    root.style.overflow = overflow;
  };
}
