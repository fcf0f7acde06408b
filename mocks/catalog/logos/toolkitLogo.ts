import { icons, pictures } from "../icons.generated.ts";
import { brandLogo, pictureLogo } from "./brandLogo.ts";
import { monogram } from "./monogram.ts";
import { svgDataUri } from "./svgDataUri.ts";

/** A toolkit's logo as a `data:image/svg+xml` address: the mark or the picture of the brand that `icon` names, else its letters. */
export function toolkitLogo(toolkit: { slug: string; name: string; icon: string }): string {
  const mark = icons[toolkit.icon];
  if (mark) return svgDataUri(brandLogo(mark[0], mark[1], mark[2] === "wide"));
  const picture = pictures[toolkit.icon];
  return svgDataUri(picture ? pictureLogo(...picture) : monogram(toolkit.slug, toolkit.name));
}
