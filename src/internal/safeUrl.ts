/** An address as a browser reads it; empty where it is none. `URL.canParse` is not there in every browser. */
export function hrefOf(value: string, base?: string): string {
  try {
    return new URL(value, base).href;
  } catch {
    return "";
  }
}

/**
 * The address, if it is an absolute http(s) one: what a user may be sent to. Anything else (`javascript:`, `data:`, a
 * relative path) gives `undefined`. It is given back as a browser reads it, so that what was checked is what is opened.
 */
export function safeHttpUrl(value: string): string | undefined {
  const href = hrefOf(value);
  return /^https?:/.test(href) ? href : undefined;
}

/** Whether an image may be loaded from here: http(s), a path of the page's own origin, or `data:image/…`. */
export function isSafeImageUrl(value: string): boolean {
  // The base only lends relative paths a protocol; its host is never asked.
  return /^(https?:|data:image\/)/i.test(hrefOf(value, "http://a"));
}
