import { readFileSync } from "node:fs";
import { en as core, enParts } from "tool-router-react";
import { ar } from "tool-router-react/locales/ar";
import { de } from "tool-router-react/locales/de";
import { es } from "tool-router-react/locales/es";
import { fr } from "tool-router-react/locales/fr";
import { hi } from "tool-router-react/locales/hi";
import { ja } from "tool-router-react/locales/ja";
import { ko } from "tool-router-react/locales/ko";
import { ptBR } from "tool-router-react/locales/pt-BR";
import { zhCN } from "tool-router-react/locales/zh-CN";
import { describe, expect, it } from "vitest";

type Words = Readonly<Record<string, string | undefined>>;

const en = { ...core, ...enParts };
const english: Words = en;
const languages: readonly [tag: string, words: Words][] = [
  ["en", en],
  ["ar", ar],
  ["de", de],
  ["es", es],
  ["fr", fr],
  ["hi", hi],
  ["ja", ja],
  ["ko", ko],
  ["pt-BR", ptBR],
  ["zh-CN", zhCN],
];
const plurals = Object.keys(en).flatMap((key) =>
  key.endsWith("_other") ? [key.slice(0, -"_other".length)] : [],
);

const placeholders = (text = ""): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
const isSingular = (key: string): boolean => /_(zero|one|two)$/.test(key);

describe.each(languages)("%s", (tag, words) => {
  it("has a translation of every message", () => {
    const missing = Object.keys(en).filter((key) => !key.endsWith("_one") && !words[key]?.trim());
    expect(missing).toEqual([]);
  });

  it("has the plural form of every number that its grammar asks for", () => {
    const rules = new Intl.PluralRules(tag);
    const forms = new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)));
    const missing = plurals.flatMap((key) =>
      [...forms].map((form) => `${key}_${form}`).filter((form) => !words[form]),
    );
    expect(missing).toEqual([]);
  });

  it("fills in what the English message does", () => {
    for (const [key, text] of Object.entries(words)) {
      const source = english[key.replace(/_\w+$/, "_other")] ?? english[key];
      const wanted = placeholders(source);
      // "Two apps" needs no number.
      const found = isSingular(key)
        ? [...new Set([...placeholders(text), "count"])].sort()
        : placeholders(text);
      expect([key, found]).toEqual([key, wanted]);
    }
  });

  it("names each button by a phrase that contains the words on it", () => {
    for (const [key, text] of Object.entries(words)) {
      if (!key.startsWith("action.")) continue;
      const label = words[key.replace("action.", "label.")];
      expect(label?.toLowerCase()).toContain(text?.toLowerCase());
    }
  });
});

it.each(languages.slice(1))("%s leaves nothing in English", (_, words) => {
  // Loanwords, and what is made of names and signs alone.
  const shared = new Set(["Apps", "{count} app", "{count} apps", "{count} App", "{count} Apps"]);
  const same = Object.entries(words).filter(
    ([key, text = ""]) => text === english[key] && /\p{L}/u.test(text.replace(/\{\w+\}/g, "")),
  );
  expect(same.filter(([, text = ""]) => !shared.has(text))).toEqual([]);
});

it("has a note for translators on every English message that says little by itself", () => {
  const lines = ["en", "enParts"].flatMap((file) =>
    readFileSync(`src/locales/${file}.ts`, "utf8").split("\n"),
  );
  const bare = lines.filter((line, index) => {
    const text = /^ {2}"[\w.]+": "(.*)",$/.exec(line)?.[1];
    // A sentence speaks for itself; the forms of a plural, and the labels of buttons, share a note.
    if (text === undefined || /[.?]$/.test(text) || /_other"|"label\./.test(line)) return false;
    return !lines[index - 1]?.trim().startsWith("//");
  });
  expect(bare).toEqual([]);
});
