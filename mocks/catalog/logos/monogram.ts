import { hash } from "../hash.ts";

/** Light tile and dark letters of one hue; the letters stand out from the tile by 4.5:1 and more. */
export const monogramColours: readonly (readonly [tile: string, letters: string])[] = [
  ["FEE2E2", "B91C1C"],
  ["FFEDD5", "9A3412"],
  ["FEF3C7", "92400E"],
  ["ECFCCB", "3F6212"],
  ["DCFCE7", "166534"],
  ["CCFBF1", "115E59"],
  ["CFFAFE", "155E75"],
  ["E0F2FE", "075985"],
  ["DBEAFE", "1D4ED8"],
  ["E0E7FF", "4338CA"],
  ["EDE9FE", "6D28D9"],
  ["FAE8FF", "86198F"],
  ["FCE7F3", "9D174D"],
];

/** What stands for a name: the first letters of its first two words, or one letter for a single word. */
export function monogramLetters(name: string): string {
  const words = name
    .replace(/\.(?:ai|co|com|do|in|io|ly)\b/i, "")
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, "$1 ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

/** A toolkit's logo where its brand has no free one: its letters, in a colour that hangs on its slug. */
export function monogram(slug: string, name: string): string {
  const [tile, letters] = monogramColours[hash(slug) % monogramColours.length] ?? [
    "FFFFFF",
    "111827",
  ];
  const text = monogramLetters(name);
  const size = text.length > 1 ? 18 : 22;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#${tile}"/>` +
    `<text x="24" y="${24 + size * 0.36}" text-anchor="middle" font-family="system-ui,sans-serif" font-size="${size}" font-weight="600" fill="#${letters}">${text}</text></svg>`
  );
}
