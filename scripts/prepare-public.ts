/**
 * Makes the two files that a host serves beside its app for the mock in the browser: MSW's worker and the Connect
 * Link page. `node scripts/prepare-public.ts [folder]`, default `generated/public`. Does nothing when they are newer
 * than what they are made from.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";
import { inlineAssets } from "./connect-page/inlineAssets.ts";

const root = resolve(import.meta.dirname, "..");
const worker = join(root, "node_modules/msw/lib/mockServiceWorker.js");
const sources = ["mocks", "scripts/prepare-public.ts", "scripts/connect-page", "package-lock.json"]
  .map((path) => join(root, path))
  .concat(worker);
const isPartOfPage = (path: string): boolean => !/\/mocks\/(catalog|handlers)\//.test(path);

function newestChange(paths: readonly string[]): number {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name))
      : [path],
  );
  return Math.max(...files.filter(isPartOfPage).map((file) => statSync(file).mtimeMs));
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** In one step, so that a server or a second run never meets half a file. */
function write(path: string, text: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

async function buildConnectPage(): Promise<string> {
  const page = join(root, "mocks/connect-page");
  const result = await build({
    root: page,
    base: "./",
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [inlineAssets()],
    build: {
      write: false,
      target: "es2023",
      // Every browser with light-dark(), so that it stays as written.
      cssTarget: ["chrome123", "firefox120", "safari17.5"],
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(page, "index.html") },
    },
  });
  const outputs = "output" in result ? result.output : [];
  const html = outputs.find((output) => output.fileName.endsWith(".html"));
  if (html?.type !== "asset") {
    throw new Error("Vite built no HTML page from mocks/connect-page/index.html.");
  }
  return String(html.source);
}

/** Makes both files in `folder`, unless they are there and up to date. */
export async function preparePublic(folder: string): Promise<void> {
  const target = resolve(root, folder);
  const files = {
    worker: join(target, "mockServiceWorker.js"),
    page: join(target, "tool-router-connect.html"),
  };
  const made = Math.min(changedAt(files.worker), changedAt(files.page));
  if (made > newestChange(sources)) {
    return;
  }
  mkdirSync(target, { recursive: true });
  write(files.worker, readFileSync(worker));
  write(files.page, await buildConnectPage());
}

if (import.meta.main) {
  await preparePublic(process.argv[2] ?? "generated/public");
}
