import type { ToolRouterError } from "../client/index.ts";
import { en } from "../locales/en.ts";
import type { MessageKey } from "../locales/messages.ts";

/** Looks a message up, picks its plural form by `count` and fills in `{name}` and the like. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

export type MessageParams = Readonly<Record<string, string | number | undefined>>;

type Words = Readonly<Record<string, string | undefined>>;

const english: Words = en;

/** Makes the lookup for one language. */
export function createTranslate(locale: string, messages: Words = {}): Translate {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const find = (key: string) => messages[key] ?? english[key];

  return (key, params = {}) => {
    const { count } = params;
    const template =
      typeof count === "number"
        ? (find(`${key}_${plural.select(count)}`) ?? find(`${key}_other`) ?? find(key))
        : find(key);
    return (template ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return typeof value === "number" ? number.format(value) : (value ?? whole);
    });
  };
}

/** An error in the reader's language, by its code; the platform's own words for a code that has none here. */
export function errorText(t: Translate, error: ToolRouterError): string {
  const key = `error.${error.code}` as const;
  return key in en ? t(key) : error.displayMessage;
}
