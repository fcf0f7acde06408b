/** What is read, or has to be told apart, in each component: a colour on the layers below it, the lowest one first. */
export interface ColorPair {
  what: string;
  color: `--tr-${string}`;
  on: readonly `--tr-${string}`[];
  /** WCAG 2.2 AA: 4.5 for text, 3 for what has to be told apart. */
  atLeast: 3 | 4.5;
}

const text = (what: string, color: ColorPair["color"], ...on: ColorPair["on"]): ColorPair => ({
  ...{ what, color, on: ["--tr-surface", ...on], atLeast: 4.5 },
});

export const pairs: readonly ColorPair[] = [
  text("text", "--tr-text"),
  text("on a card", "--tr-text", "--tr-surface-raised"),
  text("hovered", "--tr-text", "--tr-surface-hover"),
  text("chosen", "--tr-text", "--tr-surface-sunken", "--tr-surface-selected"),
  text("muted", "--tr-text-muted"),
  text("muted, on a card", "--tr-text-muted", "--tr-surface-raised"),
  text("muted, sunken", "--tr-text-muted", "--tr-surface-sunken"),
  text("muted, hovered", "--tr-text-muted", "--tr-surface-hover"),
  text("main button", "--tr-on-accent", "--tr-accent"),
  text("accent", "--tr-accent-text", "--tr-surface-raised"),
  text("accent, tinted", "--tr-accent-text", "--tr-surface-raised", "--tr-accent-soft"),
  text("positive", "--tr-positive", "--tr-surface-raised"),
  text("attention", "--tr-attention", "--tr-surface-raised"),
  text("negative", "--tr-negative", "--tr-surface-raised"),
  text("danger button", "--tr-on-danger", "--tr-danger"),
  { what: "field", color: "--tr-control-border", on: ["--tr-surface"], atLeast: 3 },
  { what: "focus", color: "--tr-focus", on: ["--tr-surface"], atLeast: 3 },
];

/** The contrast of a pair as a root of the kit has it: every way of writing a colour is the browser's to read. */
export function contrastOf(root: Element, { color, on }: ColorPair): number {
  const probe = document.createElement("span");
  root.append(probe);
  const colorOf = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const ground = on.map(colorOf);
  const [below, above] = [paint(ground), paint([...ground, colorOf(color)])].map(luminance);
  probe.remove();
  const [dark = 0, light = 0] = [below ?? 0, above ?? 0].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What one pixel looks like below these colours. */
function paint(colors: readonly string[]): Uint8ClampedArray {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser paints no canvas.");
  for (const color of colors) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  return context.getImageData(0, 0, 1, 1).data;
}

/** WCAG's relative luminance of an sRGB pixel. */
function luminance([red = 0, green = 0, blue = 0]: Uint8ClampedArray): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
