import { type ActionKind, kindOfVerb } from "./verbs.ts";
import { prepositions } from "./words.ts";

/** A tool's slug, taken apart. */
export interface Action {
  kind: ActionKind;
  /** `list`, `fetch`, …; undefined when the slug only names a thing. */
  verb: string | undefined;
  /** Everything but the verb, in lower case. */
  rest: string[];
}

// `V1_VIDEO_LIST`, `LISTS_CONTROLLER_CREATE_LIST`, `GET_AGENTS_FETCH_ALL`: the API's own innards.
const isNoise = (word: string, index: number) =>
  /^(?:v\d+|controller)$/.test(word) || (index > 0 && word === "fetch");

// `LINKED_IN_POST` of LinkedIn is about a post, and not about anything that is linked.
function joinName(words: readonly string[], name: string): string[] {
  const at = words.findIndex((word, index) => word + words[index + 1] === name);
  return at < 0 || words.length < 3
    ? [...words]
    : [...words.slice(0, at), name, ...words.slice(at + 2)];
}

function meaningfulWords(action: string, toolkitSlug: string): string[] {
  const whole = toolkitSlug.replaceAll("_", "");
  const own = new Set([...toolkitSlug.split("_"), whole]);
  const words = joinName(action.toLowerCase().split("_"), whole);
  const start = words.findIndex((word) => !own.has(word));
  const kept = words.slice(Math.max(start, 0)).filter((word, index, all) => {
    const before = all[index - 1] ?? "";
    // `CREATE_ZOHO_TAG` of Zoho is about a tag; in `FILES_FOR_MURAL` of Mural the name is needed.
    const repeatsToolkit = index > 0 && word === whole && !prepositions.has(before);
    return !isNoise(word, index) && !repeatsToolkit && word !== before;
  });
  return kept.length > 1 || words.length === 1 ? kept : words;
}

function verbIndex(words: readonly string[]): number {
  const [first = "", second = ""] = words;
  // An action that deletes is never to pass for a harmless one, wherever it says so.
  const deletes = words.findIndex((word) => kindOfVerb(word) === "delete");
  // `GET_DELETE_JOBS` reads jobs that delete; `RETRIEVE_OR_DELETE_PERSONS` does both.
  const readsFirst =
    /^(?:get|fetch|retrieve)$/.test(first) && !words.some((word) => /^(?:and|or)$/.test(word));
  if (deletes >= 0 && !readsFirst) return deletes;
  if ((first === "post" || first === "patch") && kindOfVerb(second) !== undefined) return 1;
  // `LIST_CREATE_LIST`: the thing comes first, and what is done to it must not pass for reading. `LIST_RUN_STEPS` reads.
  if (first === "list" && words.lastIndexOf("list") > 1 && kindOfVerb(second) !== undefined)
    return 1;
  if (kindOfVerb(first) !== undefined) return 0;
  const verbs = words.flatMap((word, index) => (kindOfVerb(word) === undefined ? [] : [index]));
  // `LISTS_CREATE_LIST` creates: a list, a search or a report is as often a thing as a deed.
  const changes = verbs.find((index) => !/^(?:list|search|report)$/.test(words[index] ?? ""));
  if (changes !== undefined) return changes;
  // `COMPETITORS_IN_PAID_SEARCH` ends in no verb: the search is a place there.
  const isPlace = words.some((word) => prepositions.has(word));
  return verbs.findLast((index) => !isPlace || words[index] === "list") ?? -1;
}

function wordsBeside(words: readonly string[], index: number): string[] {
  const before = words.slice(0, index);
  const after = words.slice(index + 1);
  if (after.length === 0) return before;
  const [link = "", second = "", ...more] = after;
  // `CARD_CREATE_AND_UPDATE`: the thing comes first.
  const thingFirst = (link === "and" || link === "or") && kindOfVerb(second) && more.length === 0;
  if (thingFirst) return [...after, ...before];
  return words[index] === "list" && link === "of" ? after.slice(1) : after;
}

/** Reads what a tool does, and to what, off its name within its toolkit: `CREATE_A_TASK`, `TEMPLATES_LIST`. */
export function parseAction(action: string, toolkitSlug: string): Action {
  const words = meaningfulWords(action, toolkitSlug);
  const index = verbIndex(words);
  const verb = words[index];
  if (verb === undefined) return { kind: "lookUp", verb: undefined, rest: words };
  return { kind: kindOfVerb(verb) ?? "lookUp", verb, rest: wordsBeside(words, index) };
}
