"use client";

import type { ToolRouterError } from "../client/index.ts";
import type { Localization } from "../hooks/Appearance.ts";
import { useToolRouter } from "../hooks/useToolRouter.ts";
import { getOrCreate } from "../internal/records.ts";
import { en } from "../locales/en.ts";
import type { MessageKey, PartMessageKey } from "../locales/messages.ts";

/**
 * The kit's words in the host's language: `t("grid.count", { count: 3 })`. English where the host's messages have no
 * entry.
 *
 * @example
 * ```tsx
 * const t = useTranslate();
 * return <button type="button">{t("action.connect")}</button>;
 * ```
 */
export const useTranslate: () => Translate = useWords;

/** The same, for a component that may be given the words of others. */
export function useWords(): TranslatePart {
  return translateFor(useToolRouter().localization);
}

/** Looks a message up, picks its plural form by `count` and fills in `{name}` and the like. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** The same for the components that bring words of their own. */
export type TranslatePart = (key: PartMessageKey, params?: MessageParams) => string;

/** What a message is filled with. */
export type MessageParams = Readonly<Record<string, string | number | undefined>>;

type Words = Readonly<Record<string, string | undefined>>;

const english: Words = en;
/** A letter of a script that is written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdfd\ufe70-\ufefc]/;
const created = new WeakMap<Localization, TranslatePart>();

/** The lookup for one language, created once for each provider's; it falls back to English. */
export function translateFor(localization: Localization): TranslatePart {
  return getOrCreate(created, localization, () => createTranslate(localization));
}

function createTranslate({ locale = "en", messages = {} }: Localization): TranslatePart {
  const words: Words = messages;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const find = (key: string) => words[key] ?? english[key];

  return (key, params = {}) => {
    const { count } = params;
    const template =
      (typeof count === "number"
        ? (find(`${key}_${plural.select(count)}`) ?? find(`${key}_other`))
        : find(key)) ?? key;
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      if (typeof value === "number") return number.format(value);
      if (value === undefined) return whole;
      // Isolated, a name of the other direction does not reorder the words around it.
      return rightToLeft.test(template + value) ? `\u2068${value}\u2069` : value;
    });
  };
}

/**
 * An error in the reader's language, by its code; codes that only a developer can act on share one sentence.
 *
 * @param name the toolkit's, where the error is about one
 */
export function errorText(t: Translate, { code }: ToolRouterError, name?: string): string {
  if (code === "no_managed_auth" && name) return t("reason.needsSetup", { name });
  const key = `error.${code}` as const;
  const text = t(key);
  return text === key ? t("error.other") : text;
}
