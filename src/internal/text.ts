/** The value, if it is text and not empty: of one of any length the first 1,000 characters. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value ? value.slice(0, 1e3) : undefined;
}

/** What the text means as JSON; `undefined` if it is none (a proxy's HTML page), or longer than 16 MB. */
export function parseJson(text: string): unknown {
  try {
    // The empty text is no JSON.
    return JSON.parse(text.length >> 24 ? "" : text);
  } catch {
    return undefined;
  }
}
