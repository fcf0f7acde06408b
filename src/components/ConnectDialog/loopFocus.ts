const tabbable = "a[href], button, input, select, textarea, [tabindex]";

/**
 * Leads Tab from the last element of a layer to the first, and back. For layers in shadow roots, where Radix does not see
 * what has the focus.
 *
 * @returns a cleanup function
 */
export function loopFocus(layer: HTMLElement): () => void {
  const root = layer.getRootNode();
  if (!(root instanceof ShadowRoot)) return () => {};
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Tab") return;
    const stops = [...layer.querySelectorAll<HTMLElement>(tabbable)].filter(
      (element) =>
        element.tabIndex >= 0 && !element.matches(":disabled") && element.checkVisibility(),
    );
    const [first] = stops;
    const last = stops.at(-1);
    const { activeElement } = root;
    const isAtStart = activeElement === first || !stops.some((stop) => stop === activeElement);
    const next = event.shiftKey ? isAtStart && last : activeElement === last && first;
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  layer.addEventListener("keydown", onKeyDown);
  return () => layer.removeEventListener("keydown", onKeyDown);
}
