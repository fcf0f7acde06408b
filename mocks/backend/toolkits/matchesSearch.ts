/** Whether every word of a search is somewhere in the texts, whatever the case. */
export function matchesSearch(search: string | undefined, texts: readonly string[]): boolean {
  const words = (search ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = texts.join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}
