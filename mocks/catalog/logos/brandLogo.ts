import { contrast } from "./contrast.ts";

// Below this a brand's colour (Mailchimp's yellow, Gumroad's pink) is lost on white: it becomes the tile instead.
const leastContrast = 1.65;

/**
 * A brand's mark (a path on a 24 by 24 canvas) on a light rounded tile, so that black brands show on dark pages and
 * all logos look of one set. A wide mark, a wordmark mostly, gets more of the tile's width.
 */
export function brandLogo(hex: string, path: string, wide: boolean): string {
  const shows = contrast(hex, "FFFFFF") >= leastContrast;
  const [tile, mark] = shows ? ["FFFFFF", hex] : [hex, "111111"];
  const place = wide ? "translate(5 5) scale(1.5833)" : "translate(10 10) scale(1.1667)";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect x=".5" y=".5" width="47" height="47" rx="9.5" fill="#${tile}" stroke="#000" stroke-opacity=".1"/>` +
    `<path transform="${place}" fill="#${mark}" d="${path}"/></svg>`
  );
}
