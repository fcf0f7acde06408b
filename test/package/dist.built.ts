import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { expect, test } from "vitest";

const manifestSchema = v.object({
  exports: v.record(v.string(), v.union([v.string(), v.record(v.string(), v.string())])),
  dependencies: v.record(v.string(), v.string()),
  peerDependencies: v.record(v.string(), v.string()),
});
const manifest = v.parse(manifestSchema, JSON.parse(readFileSync("package.json", "utf8")));

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

const importPattern = /(?:from|import)\s*\(?\s*["']([^"'.][^"']*)["']/g;

function bareImports(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(importPattern)].flatMap(([, name]) =>
    name === undefined ? [] : [name],
  );
}

function packageName(specifier: string): string {
  const [scope = "", name = ""] = specifier.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

test("every entry that package.json names was built", () => {
  const targets = Object.values(manifest.exports).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
});

test("what is published imports only what it declares", () => {
  const declared = new Set([
    ...Object.keys(manifest.dependencies),
    ...Object.keys(manifest.peerDependencies),
  ]);
  const imported = new Set(
    [...filesUnder("dist/src", ".js"), ...filesUnder("dist/mocks", ".js")]
      .flatMap(bareImports)
      .filter((specifier) => !specifier.startsWith("node:"))
      .map(packageName),
  );
  expect(imported.size).toBeGreaterThan(3);
  expect([...imported].filter((name) => !declared.has(name))).toEqual([]);
});

test("the kit's own modules never reach the mock, its network or its catalogue", () => {
  const source = filesUnder("dist/src", ".js").map((file) => readFileSync(file, "utf8"));
  expect(source.length).toBeGreaterThan(10);
  expect(source.filter((text) => /from ["'](msw|.*\/mocks\/)/.test(text))).toEqual([]);
});

test("declarations name no development dependency", () => {
  const dev = ["@composio/client", "simple-icons", "vite", "vitest"];
  const offending = filesUnder("dist", ".d.ts").filter((file) =>
    bareImports(file).some((specifier) => dev.includes(packageName(specifier))),
  );
  expect(offending).toEqual([]);
});

test('hooks and components keep their "use client", the core and the client have none', () => {
  const marked = (file: string): boolean =>
    /^\s*["']use client["']/.test(readFileSync(file, "utf8"));
  const hooks = filesUnder("dist/src/hooks", ".js").filter((file) =>
    /\/use[A-Z]|Provider/.test(file),
  );
  expect(hooks.length).toBeGreaterThan(5);
  expect(hooks.filter((file) => !marked(file))).toEqual([]);
  const plain = [...filesUnder("dist/src/core", ".js"), ...filesUnder("dist/src/client", ".js")];
  expect(plain.filter(marked)).toEqual([]);
});

test.each(["client/index.js"])(
  "dist/src/%s loads in plain Node, without React or a window",
  async (file) => {
    const client: unknown = await import(`${process.cwd()}/dist/src/${file}`);
    expect(client).toHaveProperty("createToolRouterClient");
  },
);

test("the stylesheet is one file with nothing left to fetch", () => {
  const css = readFileSync("dist/styles.css", "utf8");
  expect(css).toContain("@layer tool-router");
  expect(css).not.toMatch(/@import|url\(/);
});

test("the static files a host needs for the mock come with the package", () => {
  expect(existsSync("dist/public/mockServiceWorker.js")).toBe(true);
  expect(readFileSync("dist/public/tool-router-connect.html", "utf8")).not.toMatch(/src="[^"]/);
});
