const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  // Meant for screen readers alone, or waiting for the focus.
  element.closest(".tr-visually-hidden, .tr-skip") === null;

function nameOf(element: Element): string {
  return `${element.localName}.${element.className} "${element.textContent?.trim().slice(0, 60)}"`;
}

/** How an element of the kit's does not fit; undefined when it does. */
function misfitOf(element: HTMLElement): string | undefined {
  const { left, right } = element.getBoundingClientRect();
  const { display, overflowX, overflowY } = getComputedStyle(element);
  if (left < -0.5 || right > window.innerWidth + 0.5) return "stands out of the page";
  // Boxes of a line have no width of their own, and a field scrolls what is typed.
  if (display === "inline" || display === "contents" || element.localName === "input") return;
  if (element.scrollWidth > element.clientWidth + 1) {
    return overflowX === "visible" ? "is wider than its box" : "is cut at its side";
  }
  const isClipped = overflowY === "hidden" || overflowY === "clip";
  if (isClipped && element.scrollHeight > element.clientHeight + 1) {
    return element.title === element.textContent ? undefined : "is cut at its end";
  }
}

/**
 * What does not fit into the page, of all that the kit shows: wider than the page or than its own box, or cut with no
 * title that has the whole of it.
 */
export function misfits(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`The page is ${scrollWidth} wide.`] : [];
  for (const element of document.querySelectorAll<HTMLElement>(
    '[class^="tr-"], [class^="tr-"] *',
  )) {
    if (!(element instanceof HTMLElement) || !isShown(element)) continue;
    const misfit = misfitOf(element);
    if (misfit !== undefined) found.push(`${nameOf(element)} ${misfit}`);
  }
  return found;
}
