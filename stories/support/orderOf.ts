/** Where a letter of a text node is on the screen. */
function boxOf(node: Text, index: number): DOMRect {
  const range = document.createRange();
  range.setStart(node, index);
  range.setEnd(node, index + 1);
  return range.getBoundingClientRect();
}

/**
 * How a name stands in an element: with all of its letters inside, one after the other, in which direction. A name whose
 * signs went elsewhere, or that is cut, is "torn"; one that is not there "missing".
 */
export function orderOf(element: Element, name: string): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const { left, right } = element.getBoundingClientRect();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const start = node.textContent?.indexOf(name) ?? -1;
    if (!(node instanceof Text) || start < 0) continue;
    const boxes = Array.from(name, (_, index) => boxOf(node, start + index));
    const first = boxes[0];
    const last = boxes.at(-1);
    if (!first || !last) continue;
    const isInside = boxes.every((box) => box.left >= left - 0.5 && box.right <= right + 0.5);
    // On one line, the name's two ends are its letters' two ends.
    const all = boxes.map((box) => box.left);
    const isLeftToRight = first.left <= Math.min(...all) && last.left >= Math.max(...all);
    const isRightToLeft = first.left >= Math.max(...all) && last.left <= Math.min(...all);
    if (!isInside || isLeftToRight === isRightToLeft) return "torn";
    return isLeftToRight ? "left to right" : "right to left";
  }
  return "missing";
}
