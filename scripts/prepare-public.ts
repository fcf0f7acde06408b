/**
 * Makes the files that a host serves beside its app for the mock in the browser: MSW's worker, and the Connect Link page with
 * its script and its stylesheet. `node scripts/prepare-public.ts [folder]`, default `generated/public`. Does nothing when
 * they are newer than what they are made from.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { build } from "vite";

const root = resolve(import.meta.dirname, "..");
const name = "tool-router-connect";
const worker = join(root, "node_modules/msw/lib/mockServiceWorker.js");
const sources = ["mocks", "scripts/prepare-public.ts", "package-lock.json"]
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

/** The page's files, by name: each a fixed one, since they are copied into hosts' folders. */
async function buildConnectPage(): Promise<Map<string, string | Uint8Array>> {
  const page = join(root, "mocks/connect-page");
  const result = await build({
    root: page,
    base: "./",
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2023",
      // Every browser with light-dark(), so that it stays as written.
      cssTarget: ["chrome123", "firefox120", "safari17.5"],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { [name]: join(page, "index.html") },
        output: {
          entryFileNames: "[name].js",
          assetFileNames: `${name}[extname]`,
          codeSplitting: false,
        },
      },
    },
  });
  const outputs = "output" in result ? result.output : [];
  return new Map(
    outputs.map((output) => [
      `${name}${extname(output.fileName)}`,
      output.type === "chunk" ? output.code : output.source,
    ]),
  );
}

/** Makes the files in `folder`, unless they are there and up to date. */
export async function preparePublic(folder: string): Promise<void> {
  const target = resolve(root, folder);
  const workerFile = join(target, "mockServiceWorker.js");
  const pageFiles = [".html", ".js", ".css"].map((type) => join(target, name + type));
  const made = Math.min(...[workerFile, ...pageFiles].map(changedAt));
  if (made > newestChange(sources)) {
    return;
  }
  mkdirSync(target, { recursive: true });
  write(workerFile, readFileSync(worker));
  const files = await buildConnectPage();
  for (const file of pageFiles) {
    const source = files.get(basename(file));
    if (source === undefined || files.size !== pageFiles.length) {
      throw new Error(
        `Vite built ${[...files.keys()]} from mocks/connect-page, not ${basename(file)}.`,
      );
    }
    write(file, source);
  }
}

if (import.meta.main) {
  await preparePublic(process.argv[2] ?? "generated/public");
}
