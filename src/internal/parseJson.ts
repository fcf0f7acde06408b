/** What the text means as JSON; `undefined` if it is none (a proxy's HTML page), or longer than 16 MB. */
export function parseJson(text: string): unknown {
  try {
    return text.length >> 24 ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
