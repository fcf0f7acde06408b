import { expect, test } from "vitest";
import { runTool } from "./support/run.ts";

test("publint finds nothing to complain of", async () => {
  const { code, stdout } = await runTool("publint", ["--strict"]);
  expect(`${code} ${stdout}`).toMatch(/^0 /);
});

test("TypeScript finds every entry's types, whichever way it resolves modules", async () => {
  // ESM only, as msw 3 is; a stylesheet has no types.
  const { code, stdout } = await runTool("attw", [
    "--pack",
    ".",
    "--profile",
    "esm-only",
    "--exclude-entrypoints",
    "styles.css",
  ]);
  expect(`${code} ${stdout}`).toMatch(/^0 /);
});
