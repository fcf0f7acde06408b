import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { manifest } from "./support/dist.ts";
import { runTool } from "./support/run.ts";

test("publint finds nothing to complain of", async () => {
  const { code, stdout } = await runTool("publint", ["--strict"]);
  expect(`${code} ${stdout}`).toMatch(/^0 /);
});

test("TypeScript finds every entry's types, whichever way it resolves modules", async () => {
  // ESM only, as msw 3 is; a stylesheet has no types. The profile leaves node10 out: the next test has it.
  const { code, stdout } = await runTool("attw", [
    "--pack",
    ".",
    "--profile",
    "esm-only",
    "--exclude-entrypoints",
    "styles.css",
    "devtools.css",
  ]);
  expect(`${code} ${stdout}`).toMatch(/^0 /);
});

test("TypeScript that resolves as Node 10 did, and knows no exports, finds the same types", () => {
  const { types, typesVersions } = manifest;
  const found = { ".": types, ...namesOf(typesVersions["*"] ?? {}) };
  const declared = Object.entries(manifest.exports).flatMap(([name, target]) =>
    typeof target === "string" ? [] : [[name, target.types]],
  );
  expect(found).toEqual(Object.fromEntries(declared));
  for (const file of Object.values(found)) expect(readFileSync(file, "utf8")).toContain("export");
});

const namesOf = (paths: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(paths).map(([name, [file = ""]]) => [`./${name}`, file]));

test("a peer that the main entries do not use fits whatever version a host has", () => {
  const optional = Object.keys(manifest.peerDependenciesMeta);
  expect(optional.toSorted()).toEqual(["@modelcontextprotocol/sdk", "msw"]);
  for (const name of optional) expect(manifest.peerDependencies[name]).toBe("*");
});
