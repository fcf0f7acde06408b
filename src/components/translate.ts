import type { ToolRouterError } from "../client/index.ts";
import type { Localization } from "../hooks/Appearance.ts";
import { getOrCreate } from "../internal/getOrCreate.ts";
import type { MessageKey } from "../locales/messages.ts";

/** Looks a message up, picks its plural form by `count` and fills in `{name}` and the like. */
export type Translate<Key extends string = MessageKey> = (
  key: Key,
  params?: MessageParams,
) => string;

/** What a message is filled with. */
export type MessageParams = Readonly<Record<string, string | number | undefined>>;

type Words = Readonly<Record<string, string | undefined>>;

/** Makes the lookup for one language; `english` is what it falls back to. */
function createTranslate<Key extends string>(
  { locale = "en", messages = {} }: Localization,
  english: Words,
): Translate<Key> {
  const words: Words = messages;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const find = (key: string) => words[key] ?? english[key];

  return (key, params = {}) => {
    const { count } = params;
    const template =
      typeof count === "number"
        ? (find(`${key}_${plural.select(count)}`) ?? find(`${key}_other`))
        : find(key);
    return (template ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return typeof value === "number" ? number.format(value) : (value ?? whole);
    });
  };
}

/** The look-up in some words, made once for each provider's language. */
export function createWords<Key extends string>(
  english: Words,
): (localization: Localization) => Translate<Key> {
  const made = new WeakMap<Localization, Translate<Key>>();
  return (localization) =>
    getOrCreate(made, localization, () => createTranslate<Key>(localization, english));
}

/** An error in the reader's language, by its code; in the platform's English where that has no words for it. */
export function errorText(t: Translate, error: ToolRouterError): string {
  const key = `error.${error.code}` as const;
  const text = t(key);
  return text === key ? error.displayMessage : text;
}
