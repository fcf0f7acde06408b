import { existsSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { registryIndex, registryItems } from "../../scripts/registry.ts";

const items = registryItems(".");

/** What `https://ui.shadcn.com/schema/registry-item.json` allows, as far as it is used here, and nothing else. */
const strings = v.record(
  v.pipe(v.string(), v.regex(/^[a-z.-]+$/)),
  v.pipe(v.string(), v.nonEmpty()),
);
const common = {
  name: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
  type: v.picklist(["registry:component", "registry:block", "registry:theme"]),
  title: v.string(),
  description: v.string(),
  dependencies: v.tuple([v.literal("tool-router-react")]),
  registryDependencies: v.optional(v.array(v.picklist(["button", "card"]))),
  cssVars: v.strictObject({ light: strings, dark: strings }),
  css: v.record(v.pipe(v.string(), v.regex(/^(\.|@import ")/)), strings),
};
const file = {
  path: v.pipe(
    v.string(),
    v.check((path) => existsSync(path), "no such file"),
  ),
  type: v.literal("registry:component"),
  target: v.pipe(v.string(), v.regex(/^components\/connections\/[a-z-]+\.tsx$/)),
};
const itemSchema = v.strictObject({
  $schema: v.literal("https://ui.shadcn.com/schema/registry-item.json"),
  ...common,
  files: v.optional(
    v.array(v.strictObject({ ...file, content: v.pipe(v.string(), v.nonEmpty()) })),
  ),
});
const indexSchema = v.strictObject({
  $schema: v.literal("https://ui.shadcn.com/schema/registry.json"),
  name: v.literal("tool-router-react"),
  homepage: v.pipe(v.string(), v.url()),
  items: v.array(v.strictObject({ ...common, files: v.optional(v.array(v.strictObject(file))) })),
});

test("the items for shadcn's command have the shape that it reads", () => {
  expect(items.map(({ name }) => name)).toEqual([
    "connect-toolkit-button",
    "toolkit-card",
    "connections",
    "theme",
  ]);
  for (const item of items) expect(v.parse(itemSchema, item)).toEqual(item);
  expect(v.parse(indexSchema, registryIndex(items)).items).toHaveLength(items.length);
});

test("their files import what the host has: the kit, shadcn's own by its alias, and each other", () => {
  for (const { name, files = [], registryDependencies = [] } of items) {
    const own = files.map(({ target }) => target.replace("components/connections/", "./"));
    const imported = files.flatMap(({ content }) =>
      [...content.matchAll(/from "([^"]+)"/g)].map(([, from = ""]) => from),
    );
    const known = [
      "tool-router-react",
      ...registryDependencies.map((part) => `@/components/ui/${part}`),
      ...own.map((target) => target.replace(".tsx", "")),
    ];
    expect({ name, unknown: imported.filter((from) => !known.includes(from)) }).toEqual({
      name,
      unknown: [],
    });
  }
});

test("they bring the theme's variables, for both schemes and for what the kit makes of others", () => {
  for (const { cssVars, css } of items) {
    expect(cssVars?.light["tr-accent"]).toBe("var(--primary)");
    expect(cssVars?.dark).toEqual(cssVars?.light);
    expect(Object.keys(cssVars?.light ?? {}).length).toBeGreaterThan(15);
    // The host's own stylesheet gets the kit's before it.
    expect(css?.['@import "tool-router-react/styles.css"']).toEqual({});
    expect(css?.[".tr-root"]?.["--tr-accent-text"]).toBe("var(--foreground)");
  }
});
