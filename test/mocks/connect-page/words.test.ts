import { screen } from "@testing-library/dom";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ConnectProblem } from "../../../mocks/connect-page/connectPort.ts";
import { en } from "../../../mocks/connect-page/words/en.ts";
import { languageFor, languages } from "../../../mocks/connect-page/words/languages.ts";
import { phrase, text } from "../../../mocks/connect-page/words/translate.ts";
import { openPage } from "./openPage.ts";

const english = new Map<string, string>(Object.entries(en));

const placeholders = (words = ""): string[] =>
  [...words.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();

function speak(...preferred: readonly string[]): void {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(preferred);
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("are in ten languages", () => {
  expect(languages.map(({ tag }) => tag).sort()).toEqual(
    ["ar", "de", "en", "es", "fr", "hi", "ja", "ko", "pt-BR", "zh-CN"].sort(),
  );
});

describe.each(languages)("in $tag", ({ tag, words }) => {
  test("are all there, with the same placeholders as in English", () => {
    const entries = Object.entries(words);
    expect(entries.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
    for (const [key, phraseOfKey] of entries) {
      expect(phraseOfKey.trim(), key).not.toBe("");
      expect(placeholders(phraseOfKey), key).toEqual(placeholders(english.get(key)));
    }
  });

  test("are no copies of the English ones", () => {
    const same = Object.entries(words).filter(([key, own]) => own === english.get(key));
    // "optional" is German, too.
    expect(same.length).toBeLessThanOrEqual(tag === "en" ? english.size : 1);
  });
});

test.each([
  [["de-AT", "en"], "de"],
  [["en-GB", "de"], "en"],
  [["pt"], "pt-BR"],
  [["pt-PT"], "pt-BR"],
  [["zh"], "zh-CN"],
  [["zh-Hans-SG"], "zh-CN"],
  [["zh-TW", "fr"], "fr"],
  [["nl", "ja-JP"], "ja"],
  [["nl"], "en"],
  [["C", ""], "en"],
  [[], "en"],
])("a browser that asks for %j gets %s", (preferred, tag) => {
  expect(languageFor(preferred).tag).toBe(tag);
});

test("names stand apart from the direction of the sentence, except in plain text", () => {
  speak("ar");
  const heading = document.createElement("h1");
  heading.append(...phrase("consent.heading", { app: "Acme", toolkit: "GitHub" }));
  expect(heading.innerHTML).toBe("يريد <bdi>Acme</bdi> الارتباط بحسابك في <bdi>GitHub</bdi>");
  expect(text("consent.title", { app: "Acme", toolkit: "GitHub" })).toBe("ربط GitHub – Acme");
});

test("a name that looks like a placeholder or markup stays what it is", () => {
  speak("en");
  const line = document.createElement("p");
  line.append(...phrase("done.goingBack", { app: "{app}<b>$&" }));
  expect(line).toHaveTextContent("Taking you back to {app}<b>$&…");
});

test("the page declares its language and direction", async () => {
  speak("ar-EG", "en");
  openPage({
    open: () => Promise.reject(new ConnectProblem("unknown", "")),
    complete: () => Promise.reject(new ConnectProblem("unknown", "")),
    onChange: () => undefined,
  });
  expect(await screen.findByRole("heading", { name: "لم نتعرّف على هذا الرابط" })).toHaveFocus();
  expect(document.documentElement).toHaveAttribute("lang", "ar");
  expect(document.documentElement).toHaveAttribute("dir", "rtl");
});
