import { resolve } from "node:path";
import { expect, test } from "vitest";
import { command } from "../../scripts/fresh-app/command.ts";

const root = resolve(import.meta.dirname, "../..");

test("the recipe for Jest passes with the kit as it is published", async () => {
  // Jest's own report goes to stderr, and a test that fails ends it with an error.
  const printed = await command(
    process.execPath,
    [
      "--experimental-vm-modules",
      resolve(root, "node_modules/jest/bin/jest.js"),
      "--ci",
      "--testTimeout=120000",
      `--setupFilesAfterEnv=${resolve(import.meta.dirname, "support/patientQueries.mjs")}`,
    ],
    resolve(root, "examples/testing"),
  );
  expect(printed).toContain("1 passed, 1 total");
});
