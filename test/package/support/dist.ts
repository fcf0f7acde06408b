import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const manifestSchema = v.object({
  exports: v.record(v.string(), v.union([v.string(), v.record(v.string(), v.string())])),
  bin: v.record(v.string(), v.string()),
  dependencies: v.record(v.string(), v.string()),
  peerDependencies: v.record(v.string(), v.string()),
  peerDependenciesMeta: v.record(v.string(), v.object({ optional: v.literal(true) })),
  types: v.string(),
  typesVersions: v.record(v.string(), v.record(v.string(), v.array(v.string()))),
  devDependencies: v.record(v.string(), v.string()),
});

/** package.json, as a host's package manager reads it. */
export const manifest = v.parse(manifestSchema, JSON.parse(readFileSync("package.json", "utf8")));

/** The built file of each entry that is code, by the name a host imports: `.`, `./client`, … */
export const entries: readonly [name: string, file: string][] = Object.entries(
  manifest.exports,
).flatMap(([name, target]): [string, string][] =>
  typeof target !== "string" && target.default ? [[name, target.default]] : [],
);

/** Every file below a folder of the build that ends so. */
export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

const comments = /\/\*[\s\S]*?\*\//g;
// Built files have each import on lines of its own. Elsewhere these words may be part of a text.
const importPattern =
  /^(?:import|export)\b[^;]*?\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm;

/** What a built file imports from other packages. */
export function bareImports(file: string): string[] {
  const code = readFileSync(file, "utf8").replace(comments, "");
  return [...code.matchAll(importPattern)]
    .map(([, named, bare, late]) => named ?? bare ?? late ?? "")
    .filter((specifier) => !specifier.startsWith("."));
}

/** `@scope/name` of `@scope/name/deep`. */
export function packageName(specifier: string): string {
  const [scope = "", name = ""] = specifier.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}
