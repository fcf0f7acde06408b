import type { ToolRouterError } from "../client/index.ts";
import type { Localization } from "../hooks/Appearance.ts";
import { getOrCreate } from "../internal/getOrCreate.ts";
import { en } from "../locales/en.ts";
import type { MessageKey } from "../locales/messages.ts";

/** Looks a message up, picks its plural form by `count` and fills in `{name}` and the like. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** What a message is filled with. */
export type MessageParams = Readonly<Record<string, string | number | undefined>>;

type Words = Readonly<Record<string, string | undefined>>;

const english: Words = en;
const created = new WeakMap<Localization, Translate>();

/** The lookup for one language, created once for each provider's; it falls back to English. */
export function translateFor(localization: Localization): Translate {
  return getOrCreate(created, localization, () => createTranslate(localization));
}

function createTranslate({ locale = "en", messages = {} }: Localization): Translate {
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

/** An error in the reader's language, by its code; in the platform's English where that has no words for it. */
export function errorText(t: Translate, error: ToolRouterError): string {
  const key = `error.${error.code}` as const;
  const text = t(key);
  return text === key ? error.displayMessage : text;
}
