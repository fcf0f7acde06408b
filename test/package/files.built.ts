import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import * as v from "valibot";
import { beforeAll, expect, test } from "vitest";
import { manifest } from "./support/dist.ts";
import { run } from "./support/run.ts";

const packSchema = v.tuple([
  v.object({ size: v.number(), files: v.array(v.object({ path: v.string(), mode: v.number() })) }),
]);

let packed: v.InferOutput<typeof packSchema>[0];
beforeAll(async () => {
  const { stdout } = await run("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"]);
  [packed] = v.parse(packSchema, JSON.parse(stdout));
});

test("every entry and every bin that package.json names is in the package", () => {
  const targets = [...Object.values(manifest.exports), ...Object.values(manifest.bin)]
    .flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)))
    .map((target) => target.replace("./", ""));
  const paths = new Set(packed.files.map(({ path }) => path));
  expect(targets.length).toBeGreaterThan(12);
  expect(targets.filter((target) => !paths.has(target))).toEqual([]);
});

test("the package holds the build and what is to be read first, and nothing else", () => {
  const outside = packed.files.map(({ path }) => path).filter((path) => !path.startsWith("dist/"));
  const documents = /^([A-Z]+\.md|LICENSE|package\.json|mocks\/README\.md|(docs|examples)\/.+)$/;
  expect(outside.filter((path) => !documents.test(path))).toEqual([]);
  const inside = packed.files.filter(({ path }) => path.startsWith("dist/"));
  const kinds =
    /^dist\/((src|mocks)\/.+\.(js|d\.ts)|public\/[^/]+\.(js|html|css)|registry\/[a-z-]+\.json|(styles|devtools)\.css)$/;
  expect(inside.map(({ path }) => path).filter((path) => !kinds.test(path))).toEqual([]);
  // More would mean that something came in that nobody meant to publish.
  expect(packed.size).toBeLessThan(1_000_000);
});

test("what the README and its neighbours link to is in the package", () => {
  const paths = packed.files.map(({ path }) => path);
  const documents = paths.filter((path) => path.endsWith(".md"));
  expect(documents).toContain("README.md");
  const links = documents.flatMap((document) =>
    [...readFileSync(document, "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, link = ""]) => normalize(join(dirname(document), link)),
    ),
  );
  expect(links.length).toBeGreaterThan(5);
  const isThere = (link: string) => paths.some((path) => path === link || path.startsWith(link));
  expect(links.filter((link) => !isThere(link))).toEqual([]);
});

test("bins can be run as they are", () => {
  for (const file of Object.values(manifest.bin)) {
    const mode = packed.files.find(({ path }) => `./${path}` === file)?.mode ?? 0;
    expect(`${file} ${(mode & 0o111) !== 0}`).toBe(`${file} true`);
    expect(readFileSync(file, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  }
});

test.each([
  ["styles.css", "@layer tool-router"],
  ["devtools.css", ".tr-path-step"],
])("%s is one file with nothing left to fetch", (name, part) => {
  const css = readFileSync(`dist/${name}`, "utf8");
  expect(css).toContain(part);
  expect(css).not.toMatch(/@import|url\(/);
});

test("who does not load the inspector's stylesheet has none of its rules", () => {
  expect(readFileSync("dist/styles.css", "utf8")).not.toMatch(/tr-inspector|tr-path/);
});

test("the static files a host needs for the mock come with the package", () => {
  expect(existsSync("dist/public/mockServiceWorker.js")).toBe(true);
  const page = readFileSync("dist/public/tool-router-connect.html", "utf8");
  const named = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(named.toSorted()).toEqual([
    "./tool-router-connect.css",
    "./tool-router-connect.js",
    "data:,",
  ]);
  for (const type of ["js", "css"]) {
    expect(existsSync(`dist/public/tool-router-connect.${type}`)).toBe(true);
  }
  // Under a host's strict policy nothing inline runs.
  expect(page).not.toMatch(/<style|<script(?![^>]* src=)|\sstyle=|\son\w+=/);
});
