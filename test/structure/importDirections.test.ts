import { describe, expect, test } from "vitest";
import { findCircle, foldersOf, type ImportGraph, readImports } from "./importGraph.ts";

/** What each folder (or file outside of folders) of a tree may import of the same tree. Whatever is not named is not allowed. */
type Arrows = Readonly<Record<string, readonly string[]>>;

/** Bottom to top. */
const trees: Readonly<Record<string, Arrows>> = {
  src: {
    internal: [],
    client: ["internal"],
    locales: ["client"],
    server: ["client", "internal"],
    core: ["client", "internal"],
    hooks: ["client", "core", "internal", "locales"],
    components: ["client", "core", "hooks", "internal", "locales"],
    devtools: ["client", "components", "core", "hooks", "internal"],
    "index.ts": ["client", "components", "core", "hooks", "locales"],
  },
  "src/core": {
    explain: [],
    scope: [],
    agent: ["scope"],
    session: ["scope"],
    queries: ["scope", "session"],
    authorize: ["queries", "scope", "session"],
    actions: ["authorize", "queries", "scope", "session"],
  },
  mocks: {
    catalog: [],
    doctor: [],
    init: [],
    pull: ["catalog"],
    verify: ["pull"],
    "wire.ts": [],
    tools: ["catalog"],
    backend: ["catalog", "tools"],
    persistence: ["backend"],
    scenarios: ["backend", "catalog"],
    search: ["backend", "catalog", "wire.ts"],
    "meta-tools": ["backend", "catalog", "search", "wire.ts"],
    handlers: ["backend", "catalog", "wire.ts"],
    webhooks: ["backend"],
    control: ["backend", "handlers", "webhooks"],
    mcp: ["backend", "handlers"],
    "announce.ts": [],
    "decideLinks.ts": ["backend", "announce.ts"],
    "connect-page": ["backend", "catalog", "persistence", "announce.ts"],
    "createMockBackend.ts": ["backend", "catalog", "meta-tools", "scenarios", "tools"],
    "createHandlers.ts": ["backend", "control", "handlers", "mcp"],
    browser: [
      "backend",
      "persistence",
      "webhooks",
      "createHandlers.ts",
      "createMockBackend.ts",
      "decideLinks.ts",
    ],
    server: [
      "backend",
      "handlers",
      "persistence",
      "pull",
      "verify",
      "createHandlers.ts",
      "createMockBackend.ts",
    ],
    "index.ts": [
      "backend",
      "catalog",
      "scenarios",
      "tools",
      "webhooks",
      "createHandlers.ts",
      "createMockBackend.ts",
      "decideLinks.ts",
    ],
    "browser.ts": ["browser"],
    "browserInNode.ts": ["browser.ts"],
    "server.ts": ["server"],
    "node.ts": [
      "backend",
      "webhooks",
      "server.ts",
      "createHandlers.ts",
      "createMockBackend.ts",
      "decideLinks.ts",
    ],
    "cli.ts": ["server"],
    "initCli.ts": ["doctor", "init"],
  },
};

/** Trees whose folders must not import in a circle, whatever they import. */
const circleFree = [...Object.keys(trees), "mocks/backend"];

describe.each(Object.entries(trees))("the folders of %s", (tree, arrows) => {
  test("import what stands below them alone", () => {
    const forbidden = [...foldersOf(tree, readImports(tree))].flatMap(([folder, targets]) =>
      [...targets]
        .filter((target) => !(arrows[folder] ?? []).includes(target))
        .map((target) => `${folder} -> ${target}`),
    );
    expect(forbidden).toEqual([]);
  });

  test("are all in the table, and the table holds nothing else", () => {
    const folders = [...foldersOf(tree, readImports(tree)).keys()];
    expect(Object.keys(arrows).sort()).toEqual(folders.sort());
  });
});

test.each(circleFree)("no folder of %s imports one that imports it, types included", (tree) => {
  expect(findCircle(foldersOf(tree, readImports(tree)))).toBeUndefined();
});

test.each(["mocks", "src/core"])(
  "no file of %s imports one that imports it, types included",
  (tree) => {
    expect(findCircle(readImports(tree))).toBeUndefined();
  },
);

describe("a circle", () => {
  const graph = (arrows: Arrows): ImportGraph =>
    new Map(Object.entries(arrows).map(([from, to]) => [from, new Set(to)]));

  test("is found through any number of folders", () => {
    expect(findCircle(graph({ a: ["b"], b: ["c"], c: ["d"], d: ["b"] }))).toEqual([
      "b",
      "c",
      "d",
      "b",
    ]);
  });

  test("is not seen where two ways lead to the same folder", () => {
    expect(findCircle(graph({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }))).toBeUndefined();
  });
});
