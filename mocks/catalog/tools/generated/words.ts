/** Words that end what an action is about: `TASKS_FOR_PROJECT` is about tasks. */
export const prepositions: ReadonlySet<string> = new Set(
  "by for in of from with to via on using at as and or".split(" "),
);

/** Words that say which one or how many, and not what. */
export const articles: ReadonlySet<string> = new Set(
  "a an the all new my your specific single existing every".split(" "),
);

const sameInPlural = new Set(
  "sms dns news analytics access address business status series evidence media equipment staff".split(
    " ",
  ),
);

/** Whether a word speaks of several things. Wrong about rare words, which costs a paging argument and no more. */
export function isPlural(word: string): boolean {
  return word === "people" || (/[^s]s$/.test(word) && !sameInPlural.has(word));
}

/** The plural of a word, or the word itself where it is one. */
export function pluralOf(word: string): string {
  if (isPlural(word) || sameInPlural.has(word) || word === "data") return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
