/** Something that Escape closes: a dialog, a form, a question. */
export interface EscapeLayer {
  /**
   * True where a press is this layer's to handle.
   *
   * @param target where the focus is, looked up inside of shadow roots
   * @param path the event's composed path
   */
  owns(target: Element, path: readonly EventTarget[]): boolean;
  onEscape(): void;
}

const layers: EscapeLayer[] = [];
let watchers = 0;
/** True from a press that a layer handled until the key is released. */
let isHeld = false;

/**
 * Handles a press of Escape in the topmost layer that owns it, and hides it from everybody else: one press closes one
 * layer, whatever else of the host's listens. A key that is held down counts as one press.
 */
function handleKey(event: KeyboardEvent): void {
  // Escape that ends an input method's composition belongs to that; Safari reports it by the key code alone.
  if (event.key !== "Escape" || event.isComposing || event.keyCode === 229) return;
  let layer: EscapeLayer | undefined;
  if (event.type === "keydown" && !event.repeat) {
    const path = event.composedPath();
    const [target] = path;
    if (target instanceof Element) layer = layers.findLast(({ owns }) => owns(target, path));
    isHeld = layer !== undefined;
  }
  if (!isHeld) return;
  // Also stops the browser's own handling: a native dialog or popover would close.
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.type === "keyup") isHeld = false;
  layer?.onEscape();
}

/**
 * Begins to listen. Among listeners of the window the first one added is called first: call it before a host's modal adds its
 * own.
 *
 * @returns a cleanup function
 */
export function watchEscape(): () => void {
  if (watchers === 0) {
    window.addEventListener("keydown", handleKey, true);
    window.addEventListener("keyup", handleKey, true);
  }
  watchers += 1;
  return () => {
    watchers -= 1;
    if (watchers > 0) return;
    window.removeEventListener("keydown", handleKey, true);
    window.removeEventListener("keyup", handleKey, true);
  };
}

/**
 * Puts a layer on top of those that are there.
 *
 * @returns a cleanup function
 */
export function addEscapeLayer(layer: EscapeLayer): () => void {
  layers.push(layer);
  return () => {
    layers.splice(layers.indexOf(layer), 1);
  };
}
