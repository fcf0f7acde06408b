import { hash } from "../hash.ts";
import { tile } from "./tile.ts";

/** What letters are drawn in: each stands out from white by 4.5:1 and more. */
export const monogramColours: readonly string[] = [
  "B91C1C",
  "9A3412",
  "92400E",
  "3F6212",
  "166534",
  "115E59",
  "155E75",
  "075985",
  "1D4ED8",
  "4338CA",
  "6D28D9",
  "86198F",
  "9D174D",
];

/** What stands for a name: the first letters of its first two words, or one letter for a single word. */
export function monogramLetters(name: string): string {
  const words = name
    .replace(/\.(?:ai|co|com|do|in|io|ly)\b/i, "")
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, "$1 ")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  return words
    .slice(0, 2)
    .map((word) => firstGrapheme(word).toUpperCase())
    .join("");
}

/** What a reader takes for one letter: it may be of several code points (`é` written as two, Hindi's `क्ष`). */
function firstGrapheme(word: string): string {
  const [first] = new Intl.Segmenter().segment(word);
  return first?.segment ?? "";
}

/** A toolkit's logo where its brand has no free one: its letters, in a colour that hangs on its slug. */
export function monogram(slug: string, name: string): string {
  const colour = monogramColours[hash(slug) % monogramColours.length] ?? "111827";
  const text = monogramLetters(name);
  const size = text.length > 1 ? 20 : 26;
  return tile(
    `<text x="24" y="${24 + size * 0.36}" text-anchor="middle" font-family="system-ui,sans-serif" font-size="${size}" font-weight="600" fill="#${colour}">${text}</text>`,
  );
}
