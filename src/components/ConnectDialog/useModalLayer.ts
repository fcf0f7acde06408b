"use client";

import { type RefObject, useEffect, useLayoutEffect } from "react";
import { useLatest } from "../../hooks/useLatest.ts";
import { addEscapeLayer } from "../../internal/escapeLayers.ts";
import { withAncestors } from "../../internal/flatTree.ts";
import type { Place } from "./findPlace.ts";
import { holdPage } from "./holdPage.ts";
import { loopFocus } from "./loopFocus.ts";

const pressEvents = [
  "pointerdown",
  "mousedown",
  "touchstart",
  "pointerup",
  "mouseup",
  "touchend",
  "click",
];

/**
 * Makes a layer modal for as long as it is mounted, among whatever modals of the host's it was opened from: the page
 * behind is inert, and Escape and a press beside the dialog reach the layer alone.
 *
 * @param layer the whole of the layer
 * @param overlay what is beside the dialog
 */
export function useModalLayer(
  { mount, isTopLayer }: Place,
  layer: RefObject<HTMLElement | null>,
  overlay: RefObject<HTMLElement | null>,
  onClose: () => void,
): void {
  const close = useLatest(onClose);

  // Before anything inside takes the focus: a host's focus trap cannot take it back into what is inert.
  useLayoutEffect(() => {
    if (isTopLayer) layer.current?.showPopover?.();
    const release = holdPage(mount);
    const endLoop = layer.current ? loopFocus(layer.current) : undefined;
    return () => {
      release();
      endLoop?.();
    };
  }, [mount, isTopLayer, layer]);

  useEffect(
    () =>
      addEscapeLayer({
        // Not where the focus is in a layer that a host opened above this one.
        owns: (target, path) =>
          path.includes(mount) || isAround(target, mount) || target.closest("[inert]") !== null,
        onEscape: close,
      }),
    [mount, close],
  );

  useEffect(() => {
    const onPress = (event: Event) => {
      if (event.composedPath()[0] !== overlay.current) return;
      // The host's modals close by presses outside of them, and this is one.
      event.stopImmediatePropagation();
      // The focus stays where it is.
      if (event.type === "mousedown") event.preventDefault();
      if (event.type === "click") close();
    };
    /** Asked to close by other means than Escape, such as a gesture, a native dialog around this one stays open. */
    const onCancel = (event: Event) => {
      if (!isAround(event.target, mount)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    };
    /** With what it is rendered in, this layer is gone from view: the page must not stay inert. */
    const onHostClosed = (event: Event) => {
      if (isAround(event.target, mount) && layer.current?.getClientRects().length === 0) close();
    };
    /** Mantine's modals listen on the window in capture, maybe before the kit does, and leave presses in such elements alone. */
    const onFocus = ({ target }: Event) => {
      if (target instanceof Element) target.setAttribute("data-mantine-stop-propagation", "true");
    };
    const onScroll = (event: Event) => event.stopPropagation();

    // Not with an AbortSignal: where Jest is set up for MSW the global one is Node's, which jsdom refuses.
    const listeners = [
      ...pressEvents.map((type) => [window, type, onPress, true] as const),
      [window, "cancel", onCancel, true],
      [window, "close", onHostClosed, true],
      [window, "toggle", onHostClosed, true],
      // From the window, a closed shadow root cannot be looked into.
      [overlay.current, "click", close, false],
      [mount, "focusin", onFocus, false],
      // A host's scroll lock listens on the document and would stop what scrolls inside.
      [mount, "wheel", onScroll, { passive: true }],
      [mount, "touchmove", onScroll, { passive: true }],
    ] as const;
    for (const [target, type, listener, options] of listeners) {
      target?.addEventListener(type, listener, options);
    }
    return () => {
      for (const [target, type, listener, options] of listeners) {
        target?.removeEventListener(type, listener, options === true);
      }
    };
  }, [mount, layer, overlay, close]);
}

/** True where an element or a shadow tree of its own contains the mount. */
function isAround(target: EventTarget | null, mount: HTMLElement): boolean {
  return target instanceof Node && [...withAncestors(mount)].includes(target);
}
