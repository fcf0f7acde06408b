import type { CSSProperties } from "react";
import { withAncestors } from "../../internal/flatTree.ts";

/** The custom properties that a host may set anywhere above the kit, by the second half of their names. */
const settable =
  "accent on-accent surface surface-raised surface-sunken surface-hover surface-selected text text-muted border border-strong control-border overlay positive attention negative danger on-danger space radius font font-size font-size-small line-height weight-strong weight-medium dialog-width z-index shadow shadow-overlay duration";

/** What a place in the page looks like, for a layer that hangs from the body and would not inherit it. */
export interface Look {
  dir: string | undefined;
  /** For line breaks, fonts and screen readers. */
  lang: string | undefined;
  style: CSSProperties;
}

export function lookOf(place: HTMLElement): Look {
  const here = getComputedStyle(place);
  const { direction, colorScheme, fontFamily } = here;
  const names = settable.split(" ").map((name) => `--tr-${name}`);
  const variables = names.flatMap((name) => {
    const value = here.getPropertyValue(name);
    return value ? [[name, value]] : [];
  });
  return {
    dir: direction || undefined,
    lang: langOf(place),
    style: { colorScheme, fontFamily, ...Object.fromEntries(variables) },
  };
}

/** The language that is declared nearest around an element, through shadow trees. */
function langOf(place: HTMLElement): string | undefined {
  for (const node of withAncestors(place)) {
    if (node instanceof HTMLElement && node.lang) return node.lang;
  }
  return undefined;
}
