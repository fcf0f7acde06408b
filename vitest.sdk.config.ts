import { defineConfig } from "vitest/config";
import { entryAliases } from "./aliases.config.ts";

/** The official SDK against the mock behind a port: where it can tell the difference, the mock has drifted. */
export default defineConfig({
  resolve: { alias: entryAliases },
  test: {
    name: "sdk",
    environment: "node",
    include: ["test/sdk/**/*.test.ts"],
    restoreMocks: true,
    // The SDK looks every second.
    testTimeout: 30_000,
  },
});
