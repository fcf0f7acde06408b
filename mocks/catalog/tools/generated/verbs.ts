/** What a tool does, derived from its slug. */
export type ActionKind =
  | "list"
  | "get"
  | "search"
  | "create"
  | "update"
  | "change"
  | "delete"
  | "send"
  | "work"
  | "lookUp";

const words: Readonly<Record<Exclude<ActionKind, "lookUp">, string>> = {
  list: "list",
  get: "get fetch retrieve read view load download check can test",
  search: "search find query filter lookup",
  create: "create add insert post upload duplicate subscribe report",
  update: "update patch edit set modify write",
  change:
    "close reopen complete resume schedule pin unpin follow star execute run interact logout authorize",
  delete: "delete remove clear cancel invalidate",
  send: "send sends",
  work: "extract scrape crawl map generate convert analyze classify verify validate merge optimize transform anonymize deanonymize markdownify resolve take capture shrink compress tinify",
};

const kinds = new Map<string, ActionKind>();
for (const kind of [
  "list",
  "get",
  "search",
  "create",
  "update",
  "change",
  "delete",
  "send",
  "work",
] as const) {
  for (const word of words[kind].split(" ")) kinds.set(word, kind);
}

/** What a word says that a tool does; undefined when it is no verb. */
export function kindOfVerb(word: string): ActionKind | undefined {
  return kinds.get(word);
}
