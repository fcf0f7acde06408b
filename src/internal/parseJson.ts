/** What the text means as JSON; `undefined` if it is none (a proxy's HTML page), or longer than 16 MB. */
export function parseJson(text: string): unknown {
  try {
    // The empty text is no JSON.
    return JSON.parse(text.length >> 24 ? "" : text);
  } catch {
    return undefined;
  }
}
