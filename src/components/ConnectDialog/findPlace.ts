import { withAncestors } from "../../internal/flatTree.ts";
import { type Look, lookOf } from "./lookOf.ts";

/** Where a dialog is rendered, and how it gets above what opened it. */
export interface Place {
  /** An element of the dialog's own: what React listens on there is nothing that a host's listeners share. */
  mount: HTMLElement;
  /** Above the stacking contexts of what opened the dialog; 0 where none has a `z-index`. */
  zIndex: number;
  /**
   * The dialog becomes a popover, and so is above everything in its container, whatever transforms and clips that. Not in
   * the body, where a host's own toasts have to stay above the dialog.
   */
  isTopLayer: boolean;
  look: Look;
}

/**
 * Finds where a dialog belongs.
 *
 * @param marker an element where the dialog stands in the host's page
 * @param given the host's choice of a container
 */
export function findPlace(marker: HTMLElement, given: HTMLElement | ShadowRoot | null): Place {
  const opener = openerOf(marker);
  const container = given ?? containerFor(opener);
  const mount = document.createElement("div");
  mount.className = "tr-dialog-mount";
  container.append(mount);
  return {
    mount,
    zIndex: Math.max(zIndexAbove(opener), zIndexAbove(marker)),
    isTopLayer: !given && container !== document.body,
    look: lookOf(marker),
  };
}

/** What has the focus in the marker's own tree: what was clicked. Else the marker itself. */
function openerOf(marker: HTMLElement): HTMLElement {
  const root = marker.getRootNode();
  const focused =
    root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return focused instanceof HTMLElement && focused !== document.body ? focused : marker;
}

/**
 * The nearest element around the opener that the browser shows in its top layer: nothing outside of that is above it, and
 * around a modal dialog everything is inert. It is looked for in the opener's own tree, where the kit's styles are.
 */
function containerFor(opener: HTMLElement): HTMLElement | ShadowRoot {
  const root = opener.getRootNode();
  let inside: HTMLElement = opener;
  for (const node of withAncestors(opener)) {
    if (node === root && node instanceof ShadowRoot) return node;
    if (!(node instanceof HTMLElement) || node === document.documentElement) continue;
    const isInRoot = node.getRootNode() === root;
    if (isInTopLayer(node)) {
      // In a custom element's own tree the kit has no styles: what is appended to that element is slotted into it.
      return isInRoot ? node : (inside.parentElement ?? document.body);
    }
    if (isInRoot) inside = node;
  }
  return document.body;
}

const topLayerSelectors = [":modal", ":popover-open", ":fullscreen"];

function isInTopLayer(element: Element): boolean {
  return topLayerSelectors.some((selector) => {
    try {
      return element.matches(selector);
    } catch {
      // A browser that does not know the selector does not have the feature.
      return false;
    }
  });
}

/** The highest that browsers keep. */
const maxZIndex = 2 ** 31 - 1;

/** One more than the highest `z-index` around an element, 0 where there is none. */
function zIndexAbove(element: HTMLElement): number {
  let highest = 0;
  for (const node of withAncestors(element)) {
    if (!(node instanceof Element)) continue;
    const zIndex = Number.parseInt(getComputedStyle(node).zIndex, 10);
    if (zIndex >= highest) highest = zIndex + 1;
  }
  return Math.min(highest, maxZIndex);
}
