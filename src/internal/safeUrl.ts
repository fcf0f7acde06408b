/**
 * The address, as a browser would follow it, if it is an absolute http(s) one: what a user may be sent to. Anything else
 * (`javascript:`, `data:`, a relative path) gives `undefined`. The parsed form is given back, not the text that came in,
 * so that what was checked is what is opened.
 */
export function safeHttpUrl(value: string): string | undefined {
  try {
    const url = new URL(value);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The address, if an image may be loaded from it: http(s), a path of the page's own origin, or `data:image/…`. */
export function safeImageUrl(value: string): string | undefined {
  try {
    // The base only lends relative paths a protocol; its host is never asked.
    const { protocol, pathname } = new URL(value, "https://relative.invalid");
    const isImage = protocol === "data:" && pathname.startsWith("image/");
    return isImage || /^https?:$/.test(protocol) ? value : undefined;
  } catch {
    return undefined;
  }
}
