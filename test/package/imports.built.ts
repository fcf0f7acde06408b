import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bareImports, filesUnder, manifest, packageName } from "./support/dist.ts";

const kit = filesUnder("dist/src", ".js");
const mock = filesUnder("dist/mocks", ".js");

/** The packages that these files import, Node's own left out. */
function packagesOf(files: readonly string[]): Set<string> {
  return new Set(
    files
      .flatMap(bareImports)
      .filter((specifier) => !specifier.startsWith("node:"))
      .map(packageName),
  );
}

test("what is published imports only what it declares", () => {
  // The package itself too: what `init` prints shows how the mock is imported.
  const declared = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    "tool-router-react": "",
  };
  const imported = packagesOf([...kit, ...mock]);
  expect(imported.size).toBeGreaterThan(3);
  expect([...imported].filter((name) => !(name in declared))).toEqual([]);
});

test("every runtime dependency is imported by something", () => {
  const imported = packagesOf([...kit, ...mock]);
  expect(Object.keys(manifest.dependencies).filter((name) => !imported.has(name))).toEqual([]);
});

test("what a host may have as well is asked for by range, so that there is one of it", () => {
  // Two copies of react-query do not take each other's `QueryClient`; two of Radix's layers do not know of each other.
  const shared = Object.entries(manifest.dependencies).filter(([name]) =>
    /^(@tanstack\/|@radix-ui\/|zustand$)/.test(name),
  );
  expect(shared.length).toBeGreaterThan(3);
  expect(shared.filter(([, range]) => !range.startsWith("^"))).toEqual([]);
});

test("the kit's own modules reach neither the mock, its network, its catalogue nor Node", () => {
  expect(kit.length).toBeGreaterThan(10);
  const source = kit.map((file) => readFileSync(file, "utf8"));
  expect(source.filter((text) => /from ["'](msw|node:|.*\/mocks\/)/.test(text))).toEqual([]);
});

test("declarations name no development dependency", () => {
  const declarations = filesUnder("dist", ".d.ts");
  const offending = declarations.filter((file) =>
    bareImports(file).some((specifier) => {
      const name = packageName(specifier);
      // React's types are the host's, as React is.
      return name in manifest.devDependencies && !(name in manifest.peerDependencies);
    }),
  );
  expect(declarations.length).toBeGreaterThan(50);
  expect(offending).toEqual([]);
  const text = declarations.map((file) => readFileSync(file, "utf8")).join("\n");
  expect(text).not.toMatch(/reference types=|node_modules\/|NodeJS\./);
});

test('hooks and components keep their "use client", the core, the client and the mock have none', () => {
  const isMarked = (file: string) => /^\s*["']use client["']/.test(readFileSync(file, "utf8"));
  const usesHooks = (file: string) =>
    /from "react"|from "react\/jsx-runtime"|from "@tanstack\/react-query"/.test(
      readFileSync(file, "utf8"),
    );
  const hooks = kit.filter((file) => file.includes("/hooks/") && usesHooks(file));
  const components = kit.filter((file) => /\/components\/\w+\/[A-Z]\w+\.js$/.test(file));
  expect(hooks.length).toBeGreaterThan(5);
  expect(components.length).toBeGreaterThan(10);
  const stateful = components.filter((file) =>
    /\buse[A-Z]\w*\(|forwardRef/.test(readFileSync(file, "utf8")),
  );
  expect([...hooks, ...stateful].filter((file) => !isMarked(file))).toEqual([]);
  const plain = kit.filter((file) => /\/src\/(core|client|internal|locales)\//.test(file));
  expect([...plain, ...mock].filter(isMarked)).toEqual([]);
});
