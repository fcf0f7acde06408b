import { en, type Messages } from "tool-router-react";
import { ar } from "tool-router-react/locales/ar";
import { de } from "tool-router-react/locales/de";
import { es } from "tool-router-react/locales/es";
import { fr } from "tool-router-react/locales/fr";
import { hi } from "tool-router-react/locales/hi";
import { ja } from "tool-router-react/locales/ja";
import { ko } from "tool-router-react/locales/ko";
import { ptBR } from "tool-router-react/locales/pt-BR";
import { zhCN } from "tool-router-react/locales/zh-CN";
import { pseudoLocale } from "../test/locales/pseudoLocale.ts";

interface Language {
  title: string;
  messages: Partial<Messages>;
  /** What `Intl` is given, where that is not the language's key. */
  locale?: string;
  isRightToLeft?: boolean;
}

/** What the toolbar offers, by tag. */
const languages: Readonly<Record<string, Language>> = {
  en: { title: "English", messages: en },
  ar: { title: "العربية", messages: ar, isRightToLeft: true },
  de: { title: "Deutsch", messages: de },
  es: { title: "Español", messages: es },
  fr: { title: "Français", messages: fr },
  hi: { title: "हिन्दी", messages: hi },
  ja: { title: "日本語", messages: ja },
  ko: { title: "한국어", messages: ko },
  "pt-BR": { title: "Português (Brasil)", messages: ptBR },
  "zh-CN": { title: "简体中文", messages: zhCN },
  pseudo: { title: "Pseudo: longer, in brackets", messages: pseudoLocale, locale: "en" },
};

/** The toolbar's menu of languages. */
export const languageItems = Object.entries(languages).map(([value, { title }]) => ({
  value,
  title,
}));

/** What a provider is given for the language that the toolbar is set to. */
export function localizationOf({ language = "en" }: { language?: string }) {
  const { messages = en, locale = language } = languages[language] ?? {};
  return { locale, messages };
}

/** The direction of the text: right to left in a language that is written so, and where the toolbar says so. */
export function directionOf(globals: { language?: string; direction?: string }): "ltr" | "rtl" {
  const isRightToLeft = languages[globals.language ?? "en"]?.isRightToLeft ?? false;
  return isRightToLeft || globals.direction === "rtl" ? "rtl" : "ltr";
}
