import { element } from "../element.ts";
import type { en, WordKey } from "./en.ts";
import { type Language, languageFor } from "./languages.ts";

/** The names of the placeholders in a text. */
type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The values that a phrase takes; none where it has no placeholders. */
type Values<Key extends WordKey> = [Placeholders<(typeof en)[Key]>] extends [never]
  ? []
  : [Readonly<Record<Placeholders<(typeof en)[Key]>, string>>];

/** What a phrase is made of, to be appended to an element. */
export type Phrase = readonly (Node | string)[];

/** The language that the browser asks for, of those that the page has. */
export function pageLanguage(): Language {
  return languageFor(navigator.languages);
}

function fill<Key extends WordKey>(
  key: Key,
  [values]: Values<Key>,
  asName: (value: string) => Node | string,
): Phrase {
  const byName = new Map<string, string>(Object.entries(values ?? {}));
  // Split by a group, every second piece is a placeholder's name.
  return pageLanguage()
    .words[key].split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : asName(byName.get(piece) ?? "")));
}

/** The phrase as nodes: names stand in `<bdi>`, since they may run in another direction than the sentence. */
export function phrase<Key extends WordKey>(key: Key, ...values: Values<Key>): Phrase {
  return fill(key, values, (value) => element("bdi", {}, value));
}

/** The phrase as plain text, for where no markup can stand. */
export function text<Key extends WordKey>(key: Key, ...values: Values<Key>): string {
  return fill(key, values, (value) => value).join("");
}
