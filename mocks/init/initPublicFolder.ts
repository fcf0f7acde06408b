import { join, relative, resolve } from "node:path";
import { copyFile, makeFolder } from "./copyFile.ts";
import { findWorker } from "./findWorker.ts";

/** Where this package keeps what a host's folder gets: `dist/public`, from `dist/mocks/init`. */
const ownFolder = join(import.meta.dirname, "../../public");

/**
 * Puts into a host's static folder what the mock needs there: MSW's worker and the Connect Link page's files. Returns what it
 * did, a line each.
 *
 * The worker is the one of the app's own `msw`: the two only work together when they are of one version.
 *
 * @throws InitError when `msw` is missing, or the folder cannot be written.
 */
export function initPublicFolder(folder: string, appFolder: string): string[] {
  const target = resolve(appFolder, folder);
  const worker = findWorker([join(appFolder, "package.json"), import.meta.filename]);
  makeFolder(target);
  const put = (source: string, name: string, origin: string) => {
    const path = join(target, name);
    return `${relative(appFolder, path)}: ${copyFile(source, path)} (${origin})`;
  };
  return [
    put(worker.path, "mockServiceWorker.js", `of your msw ${worker.version}`),
    ...["html", "js", "css"].map((type) => {
      const name = `tool-router-connect.${type}`;
      return put(join(ownFolder, name), name, "of tool-router-react");
    }),
  ];
}
