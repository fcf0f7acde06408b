import bootstrap from "../../examples/themes/bootstrap.css?inline";
import material from "../../examples/themes/material.css?inline";
import midnight from "../../examples/themes/midnight.css?inline";
import paper from "../../examples/themes/paper.css?inline";
import shadcn from "../../examples/themes/shadcn.css?inline";
import tailwind from "../../examples/themes/tailwind.css?inline";

const files = { bootstrap, material, midnight, paper, shadcn, tailwind };

export type ThemeName = keyof typeof files;

export const themeNames: readonly ThemeName[] = [
  "shadcn",
  "material",
  "tailwind",
  "bootstrap",
  "paper",
  "midnight",
];

/**
 * A theme's file for a part of the page. Hosts import it as it is, for the whole page; stories are many on one page, so here
 * it is nested below a class, and what it says of the page's root it says of that.
 */
export function themeRules(name: ThemeName): string {
  return `.theme-${name} { ${files[name].replaceAll(":root", "&")} }`;
}
