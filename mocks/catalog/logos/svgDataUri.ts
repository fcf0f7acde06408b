/** An SVG as an address that works unquoted everywhere: in `src`, in `srcset` and in CSS's `url()`. */
export function svgDataUri(svg: string): string {
  // What RFC 3986 lets stand and SVG uses most stays readable; it also keeps the address short.
  const encoded = encodeURIComponent(svg).replace(/%(?:20|2C|2F|3A|3B|3D)/g, (code) =>
    code === "%20" ? code : decodeURIComponent(code),
  );
  return `data:image/svg+xml,${encoded}`;
}
