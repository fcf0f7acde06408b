import type { ConnectLink } from "../connectPort.ts";
import { element } from "../element.ts";
import { linkIcon } from "../icons.ts";

const LOGO = /^(data:image\/|https?:)/;

function monogram(label: string): HTMLElement {
  const frame = element("span", { class: "tile monogram" }, Array.from(label.trim())[0] ?? "?");
  const hue = Array.from(label).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  frame.style.setProperty("--hue", String(hue));
  return frame;
}

function tile({ name, logo }: { name: string; logo: string }): HTMLElement {
  if (!LOGO.test(logo)) {
    return monogram(name);
  }
  const image = element("img", { src: logo, alt: "", width: "56", height: "56" });
  const frame = element("span", { class: "tile" }, image);
  image.addEventListener("error", () => frame.replaceWith(monogram(name)));
  return frame;
}

/** The app and the toolkit side by side; decoration, since the heading names both. */
export function logos({ appName, appLogo, toolkit }: ConnectLink): HTMLElement {
  return element(
    "div",
    { class: "logos", "aria-hidden": "true" },
    tile({ name: appName, logo: appLogo }),
    element("span", { class: "between" }, linkIcon()),
    tile(toolkit),
  );
}
