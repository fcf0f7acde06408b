import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { command, startServer } from "./command.ts";
import { type Visit, visit } from "./visit.ts";
import { tsconfigFiles, writeFreshApp } from "./writeFreshApp.ts";

/** How a fresh app fared. */
export interface Trial extends Visit {
  /** What the init command said. */
  init: string;
  /** The files it put into `public/`. */
  publicFiles: string[];
}

/**
 * Goes the README's way in an empty folder: write the app, install, init, check types, build for production, serve, and
 * connect a toolkit in a browser. Throws with what a step printed when it fails.
 */
export async function tryFreshApp(
  app: string,
  install: (app: string) => Promise<void>,
  shoot?: (page: Page, name: string) => Promise<unknown>,
): Promise<Trial> {
  writeFreshApp(app);
  await install(app);
  const kit = join(app, "node_modules/tool-router-react");
  const init = await command(
    process.execPath,
    [join(kit, "dist/mocks/initCli.js"), "init", "public/"],
    app,
  );
  for (const file of tsconfigFiles) {
    await command(
      process.execPath,
      [join(app, "node_modules/typescript/bin/tsc"), "-p", file],
      app,
    );
  }
  const vite = join(app, "node_modules/vite/bin/vite.js");
  await command(process.execPath, [vite, "build"], app);
  const server = await startServer(process.execPath, [vite, "preview", "--port", "0"], app);
  try {
    const visited = await visit(server.url, shoot);
    return { ...visited, init, publicFiles: readdirSync(join(app, "public")).sort() };
  } finally {
    server.stop();
  }
}
