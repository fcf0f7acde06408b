import { hash } from "../../mocks/catalog/hash.ts";
import { readTable } from "./readTable.ts";

interface Phrase {
  beside: string;
  alone: string[];
}

const byHand = new Map(
  readTable("./descriptions.tsv").map(([slug = "", text = ""]) => [slug, text]),
);

const phrases = new Map(
  readTable("./phrases.tsv").flatMap(([beside = "", alone = "", categories = ""]) => {
    const phrase: Phrase = { beside, alone: alone === "" ? [beside] : alone.split(";") };
    return categories.split(";").map((category): [string, Phrase] => [category, phrase]);
  }),
);

const longest = 90;

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

// "manage people and manage contacts" reads better as "manage people and contacts".
function merged(deeds: readonly string[]): string[] {
  const byVerb = Map.groupBy(deeds, (deed) => deed.split(" ", 1)[0] ?? "");
  return [...byVerb].map(
    ([verb, group]) => `${verb} ${joined(group.map((deed) => deed.slice(verb.length + 1)))}`,
  );
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return last;
  const comma = parts.some((part) => part.includes(" and ")) ? "," : "";
  return `${parts.slice(0, -1).join(", ")}${comma} and ${last}`;
}

// A page of cards that all begin alike is tiring to read; the shape hangs on the slug, so that it stays.
function sentence(name: string, deed: string, pick: number): string {
  // "with thanks.io." reads as one word: such names do not come last.
  const shapes = [`${capitalised(deed)} with ${name}.`, `Use ${name} to ${deed}.`];
  return shapes[name.includes(".") ? 1 : pick % shapes.length] ?? "";
}

/** One line on what a user gets by connecting a toolkit: written by hand, else made from its categories. */
export function describeToolkit(toolkit: {
  slug: string;
  name: string;
  categories: readonly string[];
}): string {
  const written = byHand.get(toolkit.slug);
  if (written !== undefined) return written;
  const known = toolkit.categories.map((category) => phrases.get(category));
  const found = [...new Set(known.filter((phrase) => phrase !== undefined))];
  const [first] = found;
  if (first === undefined) {
    throw new Error(
      `${toolkit.slug} needs a line in descriptions.tsv: no category of its says what it does`,
    );
  }
  const pick = hash(toolkit.slug);
  if (found.length === 1) {
    return sentence(toolkit.name, first.alone[(pick >>> 8) % first.alone.length] ?? "", pick);
  }
  for (const count of [3, 2]) {
    const deeds = found.slice(0, count).map((phrase) => phrase.beside);
    const text = sentence(toolkit.name, joined(merged(deeds)), pick);
    if (text.length <= longest) return text;
  }
  return sentence(toolkit.name, first.beside, pick);
}
