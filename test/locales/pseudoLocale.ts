import { en, enParts, type Messages } from "tool-router-react";

const accented: Readonly<Record<string, string>> = {
  ...{ a: "å", c: "ç", e: "é", g: "ğ", i: "í", n: "ñ", o: "ö", s: "š", u: "ü", y: "ý", z: "ž" },
  ...{ A: "Å", C: "Ç", E: "É", I: "Í", N: "Ñ", O: "Ö", S: "Š", U: "Ü", Y: "Ý" },
};

/**
 * A message as no language has it: in brackets, so that a sentence put together from pieces and a string that bypasses
 * the messages both show; accented, so that it can still be read; and half as long again, as German may be.
 */
function pseudo(message: string): string {
  const text = message
    .split(/(\{\w+\})/)
    .map((piece) => (piece.startsWith("{") ? piece : piece.replace(/\w/g, (c) => accented[c] ?? c)))
    .join("");
  return `⟦${text} ${"~".repeat(Math.ceil(message.length / 2))}⟧`;
}

/** Every word of the kit, made longer and unmistakable: what a page shows outside of `⟦` and `⟧` is data, or a fault. */
export const pseudoLocale: Messages = Object.assign(
  { ...en, ...enParts },
  Object.fromEntries(
    Object.entries({ ...en, ...enParts }).map(([key, message]) => [key, pseudo(message)]),
  ),
);
