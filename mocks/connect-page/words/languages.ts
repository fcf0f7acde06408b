import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type Words } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { hi } from "./hi.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { ptBR } from "./pt-BR.ts";
import { zhCN } from "./zh-CN.ts";

/** One of the page's languages. */
export interface Language {
  /** BCP 47, for `<html lang>`. */
  tag: string;
  dir: "ltr" | "rtl";
  words: Words;
}

const english: Language = { tag: "en", dir: "ltr", words: en };

/** All of them, the fallback first. */
export const languages: readonly Language[] = [
  english,
  { tag: "ar", dir: "rtl", words: ar },
  { tag: "de", dir: "ltr", words: de },
  { tag: "es", dir: "ltr", words: es },
  { tag: "fr", dir: "ltr", words: fr },
  { tag: "hi", dir: "ltr", words: hi },
  { tag: "ja", dir: "ltr", words: ja },
  { tag: "ko", dir: "ltr", words: ko },
  { tag: "pt-BR", dir: "ltr", words: ptBR },
  { tag: "zh-CN", dir: "ltr", words: zhCN },
];

const TRADITIONAL_CHINESE = /^zh-(hant|tw|hk|mo)/i;

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";

/**
 * The first of `preferred` that the page has words for, else English. Regions are ignored, since the page has each
 * language once: `pt-PT` gets Brazilian Portuguese. Traditional Chinese is another script and does not match.
 */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languages.find((language) => primary(language.tag) === primary(tag));
    if (found !== undefined && !TRADITIONAL_CHINESE.test(tag)) {
      return found;
    }
  }
  return english;
}
