import type { ConnectLink } from "../connectPort.ts";
import { element } from "../element.ts";
import { linkIcon } from "../icons.ts";

const LOGO = /^(data:image\/|https?:)/;

function monogram(label: string): HTMLElement {
  const tile = element("span", { class: "tile monogram" }, Array.from(label.trim())[0] ?? "?");
  const hue = Array.from(label).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  tile.style.setProperty("--hue", String(hue));
  return tile;
}

function toolkitTile(toolkit: ConnectLink["toolkit"]): HTMLElement {
  if (!LOGO.test(toolkit.logo)) {
    return monogram(toolkit.name);
  }
  const image = element("img", { src: toolkit.logo, alt: "", width: "56", height: "56" });
  const tile = element("span", { class: "tile" }, image);
  image.addEventListener("error", () => tile.replaceWith(monogram(toolkit.name)));
  return tile;
}

/** The app and the toolkit side by side; decoration, since the heading names both. */
export function logos({ appName, toolkit }: ConnectLink): HTMLElement {
  return element(
    "div",
    { class: "logos", "aria-hidden": "true" },
    monogram(appName),
    element("span", { class: "between" }, linkIcon()),
    toolkitTile(toolkit),
  );
}
