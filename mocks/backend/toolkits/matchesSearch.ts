/** The words of a search, in small letters. */
export function searchWords(search: string): string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether every word of a search is somewhere in the texts, whatever the case. */
export function matchesSearch(search: string | undefined, texts: readonly string[]): boolean {
  const words = searchWords(search ?? "");
  if (words.length === 0) return true;
  const text = texts.join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}
