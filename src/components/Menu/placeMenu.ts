/** Between the menu and its button, and at least to each edge of the window. In px. */
const gap = 4;

/**
 * Puts a menu below the button that opened it, or above where there is more room, its end at the button's end, all of it in sight.
 *
 * @param layer what covers the window, and holds the menu
 */
export function placeMenu(menu: HTMLElement, layer: HTMLElement, button: HTMLElement): void {
  const area = layer.getBoundingClientRect();
  const at = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const isRtl = getComputedStyle(button).direction === "rtl";
  const left = Math.max(
    area.left + gap,
    Math.min(isRtl ? at.left : at.right - width, area.right - width - gap),
  );
  const below = at.bottom + gap;
  const above = Math.max(area.top + gap, at.top - gap - height);
  const top = below + height + gap <= area.bottom ? below : above;
  // What is measured is in px of the screen, what is set in the page's own, which `zoom` and transforms make others.
  const scale = width / menu.offsetWidth || 1;
  menu.style.left = `${(left - area.left) / scale}px`;
  menu.style.top = `${(top - area.top) / scale}px`;
}
