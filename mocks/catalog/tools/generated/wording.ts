import type { Action } from "./parseAction.ts";
import { subjectOf } from "./subject.ts";
import { kindOfVerb } from "./verbs.ts";
import { articles, isPlural, pluralOf, prepositions } from "./words.ts";

const capitals = new Set(
  "acs1 acs5 ai api asn cdn cdr cidr cmr crm csv dm dns eonet etf faq html i iban id ip ivr jql kyb mcp nft pdf s3 sku sms svs us url usa vpc".split(
    " ",
  ),
);

const brands: Readonly<Record<string, string>> = {
  baidu: "Baidu",
  bing: "Bing",
  ebay: "eBay",
  exa: "Exa",
  google: "Google",
  linkedin: "LinkedIn",
  tavily: "Tavily",
  yahoo: "Yahoo",
  yandex: "Yandex",
};

/** Writes lower-case words of a slug as people do: `api key ids` becomes `API key IDs`. */
function spelled(words: readonly string[]): string {
  return words
    .map((word) => {
      if (capitals.has(word)) return word.toUpperCase();
      const one = word.replace(/s$/, "");
      return capitals.has(one) ? `${one.toUpperCase()}s` : (brands[word] ?? word);
    })
    .join(" ")
    .replace(/\bo auth\b/gi, "OAuth")
    .replace(/\bsl os\b/gi, "SLOs")
    .replace(/\btik tok\b/gi, "TikTok")
    .replace(/(\w) s(?= |$)/g, "$1's")
    .replace(/^(?:about |system )?me$/, "my own profile");
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function thirdPerson(verb: string): string {
  if (
    /^(?:sends|gets|retrieves|returns|creates|adds|initiates|starts|registers|updates|modifies|deletes)$/.test(
      verb,
    )
  )
    return verb;
  if (/(?:s|x|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

const sentence = (parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");

/** What is acted on; `LIST_PRODUCT` and `CLIENT_LIST` mean all of them. */
function things({ kind, rest }: Action): string[] {
  if (kind !== "list" || rest.length === 0 || rest.some((word) => prepositions.has(word)))
    return rest;
  return [...rest.slice(0, -1), pluralOf(rest.at(-1) ?? "")];
}

/** A tool's name for people: `List all projects`. */
export function toolName(action: Action): string {
  return capitalised(sentence([action.verb ?? "", spelled(things(action))]));
}

const uncountable = new Set(
  "data info information metadata status content usage news access text code".split(" "),
);

// "Creates a task", but "Lists tasks", "Gets account info" and "Gets the user".
function article(words: readonly string[]): string {
  const [first = ""] = words;
  const cut = words.findIndex((word) => prepositions.has(word));
  const last = (cut < 0 ? words.at(-1) : words[cut - 1]) ?? "";
  if (
    first === "" ||
    words.includes("me") ||
    cut === 0 ||
    articles.has(first) ||
    uncountable.has(last) ||
    isPlural(last) ||
    (first !== "list" && subjectOf(words).isPlural)
  )
    return "";
  if (/^(?:current|authenticated)$/.test(first)) return "the";
  return /^(?:[aeio]|un|sms|nft|html)/.test(first) ? "an" : "a";
}

/** One sentence on a tool: `Lists all projects in Canny.` */
export function toolDescription(action: Action, toolkitName: string): string {
  const { kind, verb, rest } = action;
  const thing = spelled(things(action));
  if (verb === undefined) return `Asks ${toolkitName} for ${thing}.`;
  if (verb === "can") return `Says whether you may ${thing} in ${toolkitName}.`;
  const [link = "", second = ""] = rest;
  if ((link === "or" || link === "and") && kindOfVerb(second) !== undefined) {
    const object = rest.slice(2);
    const doing = [capitalised(thirdPerson(verb)), link, thirdPerson(second)];
    return `${sentence([...doing, article(object), spelled(object)])} in ${toolkitName}.`;
  }
  const place = kind === "work" || kind === "send" || kind === "search" ? "with" : "in";
  const counted = kind === "list" || kind === "search" ? "" : article(rest);
  return `${sentence([capitalised(thirdPerson(verb)), counted, thing])} ${place} ${toolkitName}.`;
}
