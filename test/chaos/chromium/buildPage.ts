import { join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { type Browser, chromium } from "playwright";
import { build } from "vite";
import { chromiumLaunchOptions } from "../../../scripts/chromium.ts";

const root = resolve(import.meta.dirname, "../page");

/** Builds the rounds' page from the sources, and gives the folder that it is in. */
export async function buildPage(): Promise<string> {
  const outDir = resolve(root, "../../../generated/chaos-page");
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    base: "./",
    plugins: [react()],
    resolve: { tsconfigPaths: true },
    build: {
      outDir,
      emptyOutDir: true,
      // Inline, a small file would be a `data:` address, which the policy forbids.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ["index.html", "callback.html"].map((name) => join(root, name)) },
    },
  });
  return outDir;
}

export function launch(...flags: string[]): Promise<Browser> {
  const options = chromiumLaunchOptions();
  return chromium.launch({ ...options, args: [...options.args, ...flags] });
}
