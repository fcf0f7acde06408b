import { kindOfVerb } from "./verbs.ts";
import { articles, isPlural, prepositions } from "./words.ts";

/** The object of an action, derived from its words. */
export interface Subject {
  /** `task`, `saved_search`: the last two words at most. */
  noun: string;
  isPlural: boolean;
  /** The slug says `BY_ID`, so that even `the user` is one of many. */
  byId: boolean;
  /** Arguments that the slug itself asks for: `email` of `BY_EMAIL`, `project_id` of `FOR_PROJECT`. */
  given: string[];
}

const narrowing = new Set(["by", "for", "in", "of", "from"]);
// `JOB_DETAILS` are found by the job's id.
const facets = new Set(
  "details detail info information metadata status profile content data".split(" "),
);

const isId = (words: readonly string[]) => /^(?:id|ids|uuid)$/.test(words.join(" "));

function argument(preposition: string, words: readonly string[]): string[] {
  const meant = words.filter((word) => !articles.has(word));
  const last = meant.at(-1);
  if (last === undefined || meant.length > 2 || isPlural(last) || isId(meant)) return [];
  const name = meant.join("_");
  const isValue = preposition === "by" || /^(?:id|url|email|address|name|date|ip)$/.test(last);
  return [isValue ? name : `${name}_id`];
}

// `CREATE_OR_UPDATE_CUSTOMER`, `GET_A_LIST_OF_USERS`: what stands before the thing itself.
function withoutLeadIn(rest: readonly string[]): readonly string[] {
  const [first = "", second = ""] = rest;
  if ((first === "or" || first === "and") && kindOfVerb(second) !== undefined) return rest.slice(2);
  const of = rest.indexOf("of");
  const before = rest.slice(0, Math.max(of, 0));
  return of >= 0 && before.every((word) => word === "list" || articles.has(word))
    ? rest.slice(of + 1)
    : rest;
}

/** Finds the thing that an action's words (without its verb) speak of. */
export function subjectOf(words: readonly string[]): Subject {
  const lead = withoutLeadIn(words);
  const rest = prepositions.has(lead[0] ?? "") ? lead.slice(1) : lead;
  const cut = rest.findIndex((word) => prepositions.has(word));
  const head = (cut < 0 ? rest : rest.slice(0, cut)).filter((word) => !articles.has(word));
  while (head.length > 1 && facets.has(head.at(-1) ?? "")) head.pop();
  const after = cut < 0 ? [] : rest.slice(cut + 1);
  const stop = after.findIndex((word) => prepositions.has(word));
  const tail = stop < 0 ? after : after.slice(0, stop);
  const last = head.at(-1) ?? "item";
  const plural =
    (head.length > 1 && last === "list") ||
    last === "data" ||
    (isPlural(last) && !facets.has(last));
  const byId = isId(tail);
  const [owner] = head;
  const given =
    byId && plural && head.length > 1 && owner !== undefined
      ? [`${owner}_id`]
      : narrowing.has(rest[cut] ?? "")
        ? argument(rest[cut] ?? "", tail)
        : [];
  return { noun: head.slice(-2).join("_") || "item", isPlural: plural, byId, given };
}
