// How high rows are: those that were seen as measured, the others as estimated, and the sums over both. virtua's own
// components would wrap rows around the cards (and mount every card anew when they take over), have to be told what
// scrolls, and cannot keep the focused card where that is the window.
import { createListLayout } from "virtua/unstable_core";

/** Which items of a long list are rendered. */
export interface ItemRange {
  readonly columns: number;
  /** What to render, by index, in order. */
  readonly indexes: readonly number[];
  /** px that stand for the rows above and below those in the list's flow. */
  readonly before: number;
  readonly after: number;
  /** The items outside of the flow, and how many px from the list's start their rows are. */
  readonly places: ReadonlyMap<number, number>;
}

/** Follows a list and decides which of its items to render. */
export interface ItemVirtualizer {
  /** To be called after each rendering, when rows may have come and be higher or lower than was thought. */
  settle(count: number): void;
  dispose(): void;
}

/** px beyond the viewport's edges: what a turn of the wheel brings in is there by then. */
const margin = 300;

/** How often in a row a rendering may lead to the next one, before heights that never settle are left as they are. */
const maxTurns = 10;

/**
 * Watches which rows of a CSS grid are near the viewport, whatever scrolls: the window, a parent, or several of them.
 * Padding stands for the rows that are left out, so that the list is one grid of one height, first to last. The focused
 * item stays, with its neighbours: neither scrolling nor Tab loses the place.
 *
 * All lengths are in the list's own px, as its styles are. Rectangles are in the screen's: a page that is scaled, by a
 * `transform` or `zoom`, has others.
 *
 * @param onChange called with what to render; `isUrgent`: before the next frame, or the user sees a gap
 */
export function createVirtualizer(
  list: HTMLElement,
  onChange: (range: ItemRange, isUrgent: boolean) => void,
): ItemVirtualizer {
  const { ownerDocument } = list;
  let count = 0;
  let columns = 0;
  let layout = createListLayout(0);
  let range: ItemRange | undefined;
  let frame = 0;
  let turns = 0;
  // px of the list above the viewport, and the list's width then.
  let passed = 0;
  let width = 0;

  const onScroll = () => begin(true);
  const onFocus = () => begin(false);
  // Scroll events do not bubble, but are caught on their way down.
  ownerDocument.addEventListener("scroll", onScroll, true);
  list.addEventListener("focusin", onFocus);
  window.addEventListener("resize", scheduleSettle);
  const observer = new ResizeObserver(scheduleSettle);
  observer.observe(list);

  return {
    settle(newCount) {
      if (newCount !== count) turns = 0;
      count = newCount;
      settle(false);
    },
    dispose() {
      ownerDocument.removeEventListener("scroll", onScroll, true);
      list.removeEventListener("focusin", onFocus);
      window.removeEventListener("resize", scheduleSettle);
      observer.disconnect();
      cancelAnimationFrame(frame);
    },
  };

  function scheduleSettle(): void {
    cancelAnimationFrame(frame);
    // What an observer changes in its own turn is reported as an error.
    frame = requestAnimationFrame(() => {
      turns = 0;
      settle(true);
    });
  }

  function begin(isUrgent: boolean): void {
    turns = 0;
    update(isUrgent);
  }

  function settle(isUrgent: boolean): void {
    const found = columnsOf(list);
    // Not laid out, in a closed tab of the host's say: its coming to a size is observed.
    if (found === 0) return;
    if (found === columns) {
      width = list.offsetWidth;
      layout.$setLength(Math.ceil(count / columns));
      measure();
      update(isUrgent);
    } else changeColumns(found, isUrgent);
  }

  /** The item that was at the viewport's top stays there. */
  function changeColumns(found: number, isUrgent: boolean): void {
    // As it was before: what stands above the list may have another height by now.
    const row = columns && layout.$findIndex(passed);
    const newRow = Math.floor((row * columns) / found);
    const within = passed - layout.$getItemOffset(row);
    const [first] = firstItems();
    columns = found;
    layout = createListLayout(0, first && heightOf(first));
    settle(isUrgent);
    const top = list.getBoundingClientRect().top / scaleOf(list);
    if (row > 0) scrollBy(list, layout.$getItemOffset(newRow) + within + top);
  }

  function measure(): void {
    const sizes = firstItems().flatMap((item): [number, number][] => {
      const row = indexOf(item) / columns;
      const size = heightOf(item);
      return layout.$isSizeEqual(row, size) ? [] : [[row, size]];
    });
    if (sizes.length > 0) layout.$setItemSizes(sizes, 0);
  }

  /** The first item of each row that is rendered in the flow: as high as the row. */
  function firstItems(): HTMLElement[] {
    return items(list).filter((item) => {
      const index = indexOf(item);
      return index % (columns || 1) === 0 && index < count && !range?.places.has(index);
    });
  }

  function update(isUrgent: boolean): void {
    if (columns === 0 || count === 0) return;
    const scale = scaleOf(list);
    const top = list.getBoundingClientRect().top / scale;
    // In another width, the columns may be about to change.
    if (width === list.offsetWidth) passed = Math.max(0, -top);
    const [first, last] = layout.$getRange(
      Math.max(0, -top - margin),
      Math.max(0, window.innerHeight / scale - top + margin),
    );
    const start = first * columns;
    const end = Math.min(count, (last + 1) * columns);
    const kept = keptItems().filter((index) => index < start || index >= end);
    const inFlow = Array.from({ length: end - start }, (_, offset) => start + offset);
    const next = {
      columns,
      indexes: [...inFlow, ...kept].sort((a, b) => a - b),
      before: layout.$getItemOffset(first),
      after: layout.$getTotalSize() - layout.$getItemOffset(last + 1),
      places: new Map(kept.map((index) => [index, layout.$getItemOffset(rowOf(index))])),
    };
    if (range && isSame(range, next)) return;
    turns += 1;
    // The host's page would end in an error of React's.
    if (turns > maxTurns) return;
    range = next;
    onChange(next, isUrgent);
  }

  function rowOf(index: number): number {
    return Math.floor(index / columns);
  }

  function keptItems(): number[] {
    const focused = items(list).find((item) => item.matches(":focus-within"));
    if (!focused) return [];
    const index = indexOf(focused);
    return [index - 1, index, index + 1].filter((near) => near >= 0 && near < count);
  }
}

function items(list: HTMLElement): HTMLElement[] {
  // A skeleton has no place.
  return [...list.querySelectorAll<HTMLElement>(":scope > [aria-posinset]")];
}

function indexOf(item: HTMLElement): number {
  return Number(item.getAttribute("aria-posinset")) - 1;
}

function heightOf(item: HTMLElement): number {
  // To a fraction of a px, where `offsetHeight` rounds.
  return Number.parseFloat(getComputedStyle(item).height) || item.offsetHeight;
}

/** How many px of the screen are one of an element's own. */
function scaleOf(element: HTMLElement): number {
  return element.getBoundingClientRect().height / element.offsetHeight || 1;
}

function columnsOf(list: HTMLElement): number {
  // As long as there is no layout, this is what the stylesheet says.
  const tracks = getComputedStyle(list).gridTemplateColumns;
  return list.offsetWidth === 0 || tracks === "none" ? 0 : tracks.split(" ").length;
}

/** Scrolls whatever is scrolled now, by px of the list's. */
function scrollBy(list: HTMLElement, distance: number): void {
  for (let scroller = list.parentElement; scroller; scroller = scroller.parentElement) {
    if (scroller.scrollTop > 0) {
      scroller.scrollTop += (distance * scaleOf(list)) / scaleOf(scroller);
      return;
    }
  }
}

function isSame(one: ItemRange, other: ItemRange): boolean {
  return (
    one.columns === other.columns &&
    one.before === other.before &&
    one.after === other.after &&
    one.indexes.join() === other.indexes.join()
  );
}
