/** Words that say nothing about what a tool does. */
const stopWords = new Set(
  "a an the to of in on at by for from with into onto and or my me your our their this that these those it its is are be was as some any every each via use using want need please can could would i we you someone something about".split(
    " ",
  ),
);

/** Words that mean the same to whoever looks for a tool; the first stands for all. */
const synonyms = [
  "get fetch read retrieve show view load see",
  "create make new add insert schedule book write",
  "update edit change modify rename patch set",
  "delete remove trash erase",
  "search find query look lookup",
  "reply respond answer",
  "event meeting appointment",
  "email mail",
  "spreadsheet sheet",
  "post tweet",
  "issue ticket bug",
  "document doc",
  "repository repo",
  "task todo",
  "image picture photo",
  "contact person people",
  "customer client",
];

const standIns = new Map(
  synonyms.flatMap((group) => {
    const [first = "", ...others] = group.split(" ").map(stem);
    return others.map((word): [string, string] => [word, first]);
  }),
);

/** A text's words, in small letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A catalogue says the same few words over and over. */
const known = new Map<string, string | null>();
const MAX_KNOWN = 20_000;

/** What a word is indexed and looked up as; null: not at all. */
export function termOf(word: string): string | null {
  const before = known.get(word);
  if (before !== undefined) return before;
  const term = stopWords.has(word) ? null : standIn(stem(word));
  if (known.size < MAX_KNOWN) known.set(word, term);
  return term;
}

function standIn(stemmed: string): string {
  return standIns.get(stemmed) ?? stemmed;
}

/** Takes endings off, so that `creates`, `created` and `creating` are one word. Crude, and the same on both sides. */
function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(ch|sh|x|ss|z)es$/, "$1")
    .replace(/([^s])s$/, "$1")
    .replace(/(.{3})(ing|ed)$/, "$1")
    .replace(/(.{3})e$/, "$1");
}
