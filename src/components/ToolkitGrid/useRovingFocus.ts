"use client";

import { type RefObject, useEffect } from "react";
import { useLatest } from "../../hooks/useLatest.ts";

/** Frames after which an item that is not rendered is given up. */
const patience = 90;

const pending = new WeakMap<HTMLElement, number>();

/** The items of a list that are rendered. A skeleton has no place. */
function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(":scope > [aria-posinset]")];
}

/** An item's place in the list, counted from 1. */
function placeOf(item: Element): number {
  return Number(item.getAttribute("aria-posinset"));
}

/** What can be focused in an item: its controls, or the item itself where it has none. */
function controlsOf(item: HTMLElement): HTMLElement[] {
  const controls = [...item.querySelectorAll<HTMLElement>("button:enabled, a[href]")];
  return controls.length > 0 ? controls : [item];
}

/**
 * Focuses an item's first control. A long list renders an item only when its place is near the viewport: until it is
 * rendered, the list scrolls towards it.
 *
 * @param place counted from 1
 * @param count how many items the list has
 */
export function focusItem(list: HTMLElement, place: number, count: number): void {
  cancelAnimationFrame(pending.get(list) ?? 0);
  attempt(0);

  function attempt(frame: number): void {
    const items = itemsOf(list);
    const item = items.find((one) => placeOf(one) === place);
    if (item) {
      const [control = item] = controlsOf(item);
      if (control === item) item.tabIndex = -1;
      control.focus();
      return;
    }
    if (frame > patience) return;
    // What was just loaded is rendered within a frame.
    if (frame > 0) scrollTowards(items);
    pending.set(
      list,
      requestAnimationFrame(() => attempt(frame + 1)),
    );
  }

  function scrollTowards(items: readonly HTMLElement[]): void {
    const isAtEdge = place === 1 || place === count;
    const last = items.findLast((item) => placeOf(item) < place);
    const near = isAtEdge ? list : (last ?? items[0]);
    const block = isAtEdge ? (place === 1 ? "start" : "end") : "center";
    near?.scrollIntoView({ block, behavior: "instant" });
  }
}

/**
 * Makes a list one tab stop: among all controls of its cards, one has `tabIndex` 0. Left and Right go from control to
 * control, Up and Down from row to row, Page Up and Page Down by a screen, Home and End to the first and the last card.
 *
 * The attributes are set in the DOM, since a host's own cards know nothing of it. A text field keeps its own keys and
 * its own tab stop.
 *
 * @param count how many items the list has, rendered or not
 */
export function useRovingFocus(list: RefObject<HTMLElement | null>, count: number): void {
  const handleKey = useLatest((event: KeyboardEvent, element: HTMLElement) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const items = itemsOf(element);
    const item = items.find((one) => target instanceof Node && one.contains(target));
    if (!item || !(target instanceof HTMLElement) || !controlsOf(item).includes(target)) return;
    const { direction, gridTemplateColumns } = getComputedStyle(element);
    const columns = gridTemplateColumns.split(" ").length;
    const rows = Math.max(1, Math.floor(window.innerHeight / item.offsetHeight) || 1);
    const place = placeOf(item);
    const by = (step: number) => Math.min(count, place + step) || 1;
    const to = {
      ArrowDown: by(columns),
      ArrowUp: by(-columns),
      PageDown: by(rows * columns),
      PageUp: by(-rows * columns),
      Home: 1,
      End: count,
    }[key];
    const inline = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!to && !inline) return;
    event.preventDefault();
    if (inline) {
      const controls = items.flatMap(controlsOf);
      const step = direction === "rtl" ? -inline : inline;
      controls[controls.indexOf(target) + step]?.focus();
    } else if (to) focusItem(element, Math.max(1, to), count);
  });

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    // What had the focus last, and its place. Until anything had it, the first card is the tab stop, whatever was searched for.
    let last: HTMLElement | undefined;
    let place = 1;

    const assign = (focused?: EventTarget | null) => {
      const items = itemsOf(element);
      const controls = items.flatMap(controlsOf);
      const isIn = (control: unknown) => controls.find((one) => one === control);
      const same = items.find((item) => placeOf(item) === place);
      last = isIn(focused) ?? isIn(last);
      const current = last ?? (same ? controlsOf(same)[0] : controls[0]);
      for (const item of items) {
        if (last && item.contains(last)) place = placeOf(item);
        if (item !== current) item.removeAttribute("tabindex");
      }
      for (const control of controls) control.tabIndex = control === current ? 0 : -1;
    };

    const onFocus = ({ target }: FocusEvent) => assign(target);
    const onKey = (event: KeyboardEvent) => handleKey(event, element);
    element.addEventListener("focusin", onFocus);
    element.addEventListener("keydown", onKey);
    // Cards come, go, and change their buttons by themselves.
    const observer = new MutationObserver(() => assign());
    observer.observe(element, { childList: true, subtree: true });
    assign();
    return () => {
      element.removeEventListener("focusin", onFocus);
      element.removeEventListener("keydown", onKey);
      observer.disconnect();
    };
  }, [list, handleKey]);
}
