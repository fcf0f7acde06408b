/**
 * Where dialogs are rendered. A function is called each time a dialog opens. `null` means the default: the nearest native
 * modal dialog, popover or fullscreen element around what opened it, else the shadow root, else the body.
 */
export type DialogContainer =
  | HTMLElement
  | ShadowRoot
  | null
  | (() => HTMLElement | ShadowRoot | null);

/** The element or shadow root that a `container` option stands for, `null` for the default. */
export function resolveContainer(
  container: DialogContainer | undefined,
): HTMLElement | ShadowRoot | null {
  return typeof container === "function" ? container() : (container ?? null);
}
