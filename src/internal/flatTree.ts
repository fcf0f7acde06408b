/** The parent of a node as it is rendered: from a slotted element to its slot, from a shadow root to its host. */
function flatParent(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  if (node instanceof ShadowRoot) return node.host;
  return node.parentNode;
}

/** A node and what it is rendered in, from the inside to the outside, up to the document. */
export function* withAncestors(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; at = flatParent(at)) yield at;
}

/** The element that has the focus, looked up inside of shadow roots. */
export function focusedElement(): HTMLElement | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement ? focused : undefined;
}
