/**
 * `npm run try:package [folder for screenshots]`: packs the kit, installs it with npm into a fresh Vite app outside of
 * this repository, does there what the README says, and shows what came of it. Needs the registry; the package's tests
 * do the same without.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { installFromRegistry, packKit } from "./fresh-app/install.ts";
import { tryFreshApp } from "./fresh-app/tryFreshApp.ts";

const shots = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "tool-router-try-"));
try {
  const archive = await packKit(folder);
  const app = mkdtempSync(join(folder, "app-"));
  const trial = await tryFreshApp(
    app,
    (target) => installFromRegistry(archive, target),
    async (page, name) => {
      if (shots) await page.screenshot({ path: resolve(shots, `${name}.png`) });
    },
  );
  console.log(trial.init);
  console.log({ ...trial, init: undefined });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
