// @vitest-environment node
import { globSync, readFileSync } from "node:fs";
import { storyNameFromExport, toId } from "storybook/internal/csf";
import { describe, expect, test } from "vitest";
import { readFields } from "../../stories/support/docs/readFields.ts";
import publicNames from "../package/exports.json" with { type: "json" };

const read = (path: string) => readFileSync(path, "utf8");
const found = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name)),
];

const pages = globSync("stories/**/*.mdx").map((path) => ({ path, text: read(path) }));
const sources = globSync("src/**/*.{ts,tsx,css}").map(read).join("\n");

/** By the sidebar's title: what each file of stories exports. */
const stories = new Map(
  globSync("stories/**/*.stories.tsx").map((path) => {
    const text = read(path);
    const [, named] = /^(?: {2}|const meta = \{ )title: "([^"]+)"/m.exec(text) ?? [];
    const title = named ?? path.replace(/^.*\/(\w+)\.stories\.tsx$/, "$1");
    return [title, found(text, /^export const (\w+)\b/gm)] as const;
  }),
);
const titles = [
  ...stories.keys(),
  ...pages.flatMap(({ text }) => found(text, /<Meta title="([^"]+)"/g)),
];
const ids = new Set([
  ...titles.map((title) => `/docs/${toId(title, "docs")}`),
  ...[...stories].flatMap(([title, names]) =>
    names.map((name) => `/story/${toId(title, storyNameFromExport(name))}`),
  ),
]);

describe.each(pages)("$path", ({ text }) => {
  test("leads only to pages and stories that are there", () => {
    const missing = found(text, /\?path=([^)"\s]+)/g).filter((id) => !ids.has(id));
    expect(missing).toEqual([]);
  });

  test("names only states that have a story", () => {
    for (const [, title = "", states = ""] of text.matchAll(
      /<States\s+of="([^"]+)"\s+when=\{\{([\s\S]*?)\n\s*\}\}/g,
    )) {
      const missing = found(states, /^\s*(\w+): /gm).filter(
        (name) => !stories.get(title)?.includes(name),
      );
      expect(missing).toEqual([]);
    }
  });

  test("names only attributes, classes and custom properties that the kit has", () => {
    const named = found(text, /`(data-[a-z-]+|tr-[a-z-]+|--tr-[a-z-]+)`/g);
    // A class by itself: `tr-card` is not there because `tr-card-name` is.
    const missing = named.filter((name) => !new RegExp(`${name}(?![\\w-])`).test(sources));
    expect(missing).toEqual([]);
  });
});

test("every public component has a page, and every hook is on one", () => {
  const names = [...publicNames["."], ...publicNames["./devtools"]];
  const all = pages.map(({ path, text }) => path + text).join("\n");
  const missing = names.filter((name) => {
    const isPart = /^(use[A-Z]|[A-Z])/.test(name) && name !== "ToolRouterError";
    return isPart && !new RegExp(`\\b${name}\\b`).test(all);
  });
  expect(missing).toEqual([]);
});

test("the fields of an interface are read with their types and docstrings", () => {
  const source = `
export interface Result extends QueryResult {
  /** One \`line\`. */
  name: string | undefined;
  /**
   * Two
   * lines, as {@link Other} has.
   */
  readonly parts?: readonly {
    a: number;
  }[];
  run(id: string): Promise<void>;
}

interface Other {
  no: string;
}`;
  expect(readFields(source, "Result")).toEqual([
    { name: "name", type: "string | undefined", text: "One `line`." },
    { name: "parts", type: "readonly { a: number; }[]", text: "Two lines, as `Other` has." },
    { name: "run", type: "(id: string): Promise<void>", text: "" },
  ]);
  expect(() => readFields(source, "Nothing")).toThrow("no interface Nothing");
});

test("what the pages of hooks show of the code is there", () => {
  for (const { path, text } of pages.filter(({ text }) => text.includes("<Fields"))) {
    const shown = [...text.matchAll(/<Fields of="(\w+)" source=\{(\w+)\}/g)];
    for (const [, name = "", variable = ""] of shown) {
      const [, file = ""] = new RegExp(`import ${variable} from "(.*)\\?raw"`).exec(text) ?? [];
      const source = read(new URL(file, `file://${process.cwd()}/${path}`).pathname);
      expect(readFields(source, name).length, `${path}: ${name}`).toBeGreaterThan(0);
    }
  }
});
