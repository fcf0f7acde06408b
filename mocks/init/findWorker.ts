import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as v from "valibot";
import { InitError } from "./InitError.ts";

/** MSW's service worker, as a file. */
export interface FoundWorker {
  path: string;
  /** The version of the `msw` it belongs to: the page's part and the worker must be of the same one. */
  version: string;
}

const major = 3;
const manifestSchema = v.object({ version: v.string() });

/** The worker of the `msw` that the first of these files can import. */
export function findWorker(importers: readonly string[]): FoundWorker {
  for (const importer of importers) {
    const worker = lookFrom(importer);
    if (!worker) continue;
    if (Number.parseInt(worker.version, 10) === major) return worker;
    throw new InitError(
      `The mock needs msw ${major}, and your app has ${worker.version}: npm install --save-dev msw@${major}`,
    );
  }
  throw new InitError(
    "The mock answers your app's requests through msw, which is not installed: npm install --save-dev msw",
  );
}

function lookFrom(importer: string): FoundWorker | undefined {
  const require = createRequire(importer);
  try {
    const manifest: unknown = JSON.parse(readFileSync(require.resolve("msw/package.json"), "utf8"));
    const { version } = v.parse(manifestSchema, manifest);
    return { path: require.resolve("msw/mockServiceWorker.js"), version };
  } catch {
    return undefined;
  }
}
