/** An SVG as an address that works unquoted everywhere: in `src`, in `srcset` and in CSS's `url()`. */
export function svgDataUri(svg: string): string {
  const encoded = encodeURIComponent(svg)
    // Addresses may hold these, and SVG is full of them.
    .replace(/%(?:2C|2F|3A|3B|3D)/g, decodeURIComponent)
    // `url()` without quotes ends at a parenthesis.
    .replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `data:image/svg+xml,${encoded}`;
}
