import { icons } from "../icons.generated.ts";
import { brandLogo } from "./brandLogo.ts";
import { monogram } from "./monogram.ts";
import { svgDataUri } from "./svgDataUri.ts";

/** A toolkit's logo as a `data:image/svg+xml` address: the mark of the brand that `icon` names, else its letters. */
export function toolkitLogo(toolkit: { slug: string; name: string; icon: string }): string {
  const icon = icons[toolkit.icon];
  return svgDataUri(
    icon === undefined
      ? monogram(toolkit.slug, toolkit.name)
      : brandLogo(icon[0], icon[1], icon[2] === "wide"),
  );
}
