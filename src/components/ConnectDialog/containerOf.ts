import type { DialogContainer } from "../../hooks/Appearance.ts";

/** Elements above everything else in the page: what is outside of them is below, or inert. */
const topLayer = ":modal, :popover-open, :fullscreen";

/**
 * The container of a dialog that is opened at a place in the page: the given one, else it follows its opener: the nearest
 * element of the top layer, else the shadow root, else the body.
 */
export function containerOf(
  place: Element,
  given: DialogContainer | undefined,
): Element | DocumentFragment {
  const container = typeof given === "function" ? given() : given;
  return container ?? closestTopLayer(place) ?? shadowRootOf(place) ?? place.ownerDocument.body;
}

/** The z-index that is above each stacking context that a place stands in; `undefined` where the stylesheet's own is. */
export function layerAbove(place: Element): number | undefined {
  let highest = 0;
  for (let at: Element | null = place; at; at = parentOf(at)) {
    const zIndex = Number(getComputedStyle(at).zIndex);
    if (zIndex > highest) highest = zIndex;
  }
  return highest > 0 ? highest + 1 : undefined;
}

/** The element around another one; a shadow root's host around what is in it. */
export function parentOf(element: Element): Element | null {
  return element.parentElement ?? shadowRootOf(element)?.host ?? null;
}

function shadowRootOf(element: Element): ShadowRoot | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : undefined;
}

/** Within the place's own root: a shadow root's styles do not reach an element outside of it. */
function closestTopLayer(place: Element): Element | null {
  try {
    return place.closest(topLayer);
  } catch {
    // A browser, or jsdom, that lacks one of the selectors.
    return place.closest("dialog[open]");
  }
}
