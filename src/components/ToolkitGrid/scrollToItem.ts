/** ms after which a list that does not get there is left alone. */
const patienceMs = 3_000;

/**
 * Brings an item of a list into view, where it is not: at once, since there is no way to show between two pages. A long list
 * renders an item only when its place comes near: until it is there, down the list.
 *
 * @param place counted from 1
 * @param onEnd called when it is there, or cannot be brought there
 * @returns a function that stops it
 */
export function scrollToItem(list: Element, place: number, onEnd: () => void): () => void {
  const deadline = performance.now() + patienceMs;
  let lastTop: number | undefined;
  let frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);

  function look(): void {
    const item = list.querySelector(`:scope > [aria-posinset="${place}"]`);
    const target = item ?? list.lastElementChild;
    const { top = 0, bottom = 0 } = target?.getBoundingClientRect() ?? {};
    const isSeen = top >= 0 && bottom <= window.innerHeight;
    target?.scrollIntoView({ block: isSeen ? "nearest" : "center", behavior: "instant" });
    // What is measured on the way may move it: once more, until it stays.
    const isThere = item && (isSeen || top === lastTop);
    if (isThere || performance.now() > deadline) onEnd();
    else frame = requestAnimationFrame(look);
    lastTop = top;
  }
}
