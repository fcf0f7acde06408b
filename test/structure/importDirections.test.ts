import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Folders of a tree, bottom to top: each may import those before it, types included. */
const trees: readonly { root: string; folders: readonly string[] }[] = [
  { root: "src", folders: ["internal", "client", "locales", "core", "hooks", "components"] },
  {
    root: "src/core",
    folders: ["explain", "scope", "session", "queries", "authorize", "actions"],
  },
];

const imported = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

/** What each file imports, by the folder of the tree that both are in. */
function arrows(root: string): { file: string; from: string; to: string }[] {
  return globSync(`${root}/**/*.{ts,tsx}`).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(imported)].map(([, specifier = ""]) => {
      const target = relative(root, join(dirname(file), specifier));
      return {
        file: `${file} imports ${specifier}`,
        from: relative(root, file).split("/")[0] ?? "",
        to: target.split("/")[0] ?? "",
      };
    }),
  );
}

describe.each(trees)("the folders of $root", ({ root, folders }) => {
  it("import in one direction", () => {
    const between = arrows(root).filter(({ from, to }) => from !== to && folders.includes(from));
    expect(between.length).toBeGreaterThan(20);
    const upward = between.filter(
      ({ from, to }) => folders.includes(to) && folders.indexOf(to) > folders.indexOf(from),
    );
    expect(upward.map(({ file }) => file)).toEqual([]);
  });
});
