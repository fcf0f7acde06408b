import { globSync, readFileSync } from "node:fs";
import type { Appearance } from "tool-router-react";
import { expect, test } from "vitest";

const namesIn = (path: string, pattern: RegExp) => [
  ...new Set([...readFileSync(path, "utf8").matchAll(pattern)].map(([, name]) => name)),
];

test("the custom properties that hosts may set are those that the stylesheet has, each listed by name", () => {
  const listed = namesIn("src/hooks/Appearance.ts", /\| "(--tr-[a-z-]+)"/g);
  // Declared nowhere: unset, the host's own font is inherited.
  const declared = ["--tr-font", ...namesIn("src/styles/tokens.css", /^\s*(--tr-[a-z-]+):/gm)];
  expect(listed.toSorted()).toEqual(declared.toSorted());
});

test("the themes to copy set custom properties that there are, and stay out of a build's rewriting", () => {
  const listed = namesIn("src/hooks/Appearance.ts", /\| "(--tr-[a-z-]+)"/g);
  const themes = globSync("examples/themes/*.css");
  expect(themes).toHaveLength(6);
  for (const theme of themes) {
    const set = namesIn(theme, /^\s*(--tr-[a-z-]+):/gm);
    expect(set.length).toBeGreaterThan(10);
    expect({ theme, unknown: set.filter((name) => !listed.includes(name)) }).toEqual({
      theme,
      unknown: [],
    });
    const [outside = ""] = readFileSync(theme, "utf8").split(
      "@supports (color: light-dark(red, blue))",
    );
    expect(outside.replaceAll(/\/\*.*?\*\//gs, "")).not.toContain("light-dark");
  }
});

test("the guide lists the parts that take a host's class names, each once", () => {
  const source = readFileSync("src/hooks/Appearance.ts", "utf8");
  const [, parts = ""] = /type AppearancePart =(.*?);\n/s.exec(source) ?? [];
  const typed = [...parts.matchAll(/\| "(tr-[a-z]+)"/g)].map(([, name]) => name);
  const guide = readFileSync("stories/guides/Theme.mdx", "utf8");
  const listed = [...guide.matchAll(/^ *\["`(tr-[a-z]+)`",/gm)].map(([, name]) => name);
  expect(typed.length).toBeGreaterThan(10);
  expect(listed.toSorted()).toEqual(typed.toSorted());
});

test("a name that the stylesheet does not have is an error of types", () => {
  const appearance: Appearance = {
    // @ts-expect-error The name is `--tr-accent`.
    variables: { "--tr-acent": "#0f766e" },
  };
  expect(appearance.variables).toBeDefined();
});
