import { contrast } from "./contrast.ts";
import { tile } from "./tile.ts";

// Below this a brand's colour (Mailchimp's yellow, Gumroad's pink) is lost on white: its mark is drawn in black.
const leastContrast = 1.65;

/**
 * A brand's mark (a path on a 24 by 24 canvas) on a light rounded tile, so that black brands show on dark pages and
 * all logos look of one set. A wide mark, a wordmark mostly, gets more of the tile's width.
 */
export function brandLogo(hex: string, path: string, wide: boolean): string {
  const shows = contrast(hex, "FFFFFF") >= leastContrast;
  const place = wide ? "translate(5 5) scale(1.5833)" : "translate(10 10) scale(1.1667)";
  return tile(`<path transform="${place}" fill="#${shows ? hex : "111111"}" d="${path}"/>`);
}

/** A brand's logo in its own colours, on the same light tile. */
export function pictureLogo(body: string, width: number, height: number): string {
  return tile(
    `<svg x="10" y="10" width="28" height="28" viewBox="0 0 ${width} ${height}">${body}</svg>`,
  );
}
