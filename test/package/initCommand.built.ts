import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { manifest } from "./support/dist.ts";
import { run } from "./support/run.ts";

let app: string;
beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), "tool-router-init-"));
});
afterEach(() => rmSync(app, { recursive: true, force: true }));

/** Puts packages into the app, as an install would. The kit is copied, so that it finds what the app has. */
function install(msw: string | undefined): void {
  const modules = join(app, "node_modules");
  cpSync("dist", join(modules, "tool-router-react/dist"), { recursive: true });
  cpSync("package.json", join(modules, "tool-router-react/package.json"));
  symlinkSync(resolve("node_modules/valibot"), join(modules, "valibot"));
  if (msw === undefined) return;
  mkdirSync(join(modules, "msw"), { recursive: true });
  writeFileSync(
    join(modules, "msw/package.json"),
    JSON.stringify({ name: "msw", version: msw, exports: { "./*": "./*" } }),
  );
  writeFileSync(join(modules, "msw/mockServiceWorker.js"), `// worker of ${msw}`);
}

function init(...args: string[]) {
  const bin = join("node_modules/tool-router-react", manifest.bin["tool-router-react"] ?? "");
  return run(process.execPath, [bin, ...args], app);
}

const read = (path: string) => readFileSync(join(app, path), "utf8");

test("copies the app's own worker and the Connect Link page, and says what to write next", async () => {
  install("3.9.1");
  const { code, stdout } = await init("init", "public/");
  expect(code).toBe(0);
  expect(read("public/mockServiceWorker.js")).toBe("// worker of 3.9.1");
  expect(read("public/tool-router-connect.html")).toContain('name="tool-router-connect"');
  expect(stdout).toContain("public/mockServiceWorker.js: created (of your msw 3.9.1)");
  for (const type of ["html", "js", "css"]) {
    expect(stdout).toContain(`public/tool-router-connect.${type}: created`);
    expect(read(`public/tool-router-connect.${type}`)).not.toBe("");
  }
  expect(stdout).toContain('await startMock({ baseUrl: "/api/tool-router" });');
});

test("makes folders, replaces what is older, and leaves what is the same", async () => {
  install("3.9.1");
  mkdirSync(join(app, "apps/web/static"), { recursive: true });
  writeFileSync(join(app, "apps/web/static/mockServiceWorker.js"), "// worker of 3.0.0");
  const first = await init("init", "apps/web/static");
  expect(first.stdout).toContain("mockServiceWorker.js: replaced");
  expect(read("apps/web/static/mockServiceWorker.js")).toBe("// worker of 3.9.1");
  const second = await init("init", "apps/web/static");
  expect(second.stdout).toMatch(/mockServiceWorker\.js: kept .*\n.*connect\.html: kept/);
});

test.each([
  [["--help"], 0, "Usage: tool-router-react init <public-dir>"],
  [[], 1, "Usage: tool-router-react init <public-dir>"],
  [["init"], 1, "Which folder?"],
  [["init", "a", "b"], 1, "leave out b"],
  [["start"], 1, 'no command "start"'],
  [["init", "--force"], 1, "Unknown option '--force'"],
  [["init", "package.json"], 1, "is a file"],
  [["init", "package.json/public"], 1, "could not be written"],
])("answers %j with %i", async (args, expected, words) => {
  install("3.9.1");
  writeFileSync(join(app, "package.json"), "{}");
  const { code, stdout, stderr } = await init(...args);
  expect(code).toBe(expected);
  expect(code === 0 ? stdout : stderr).toContain(words);
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at /m);
});

test.each([
  ["is missing", undefined, "npm install --save-dev msw"],
  ["is an older one", "2.14.6", "has 2.14.6: npm install --save-dev msw@3"],
])("says what to install when msw %s, and copies nothing", async (_, msw, words) => {
  install(msw);
  const { code, stderr } = await init("init", "public");
  expect(code).toBe(1);
  expect(stderr).toContain(words);
  expect(() => read("public/tool-router-connect.html")).toThrow(/ENOENT/);
});
