/** Frames after which an item that is not rendered is given up. */
const patience = 90;

const pending = new WeakMap<HTMLElement, number>();

/** The items of a list that are rendered. A skeleton has no place. */
export function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(":scope > [aria-posinset]")];
}

/** An item's place in the list, counted from 1. */
export function placeOf(item: Element): number {
  return Number(item.getAttribute("aria-posinset"));
}

/** What can be focused in an item: its controls, or the item itself where it has none. */
export function controlsOf(item: HTMLElement): HTMLElement[] {
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
