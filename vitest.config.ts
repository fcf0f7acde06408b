import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { entryAliases } from "./aliases.config.ts";

/** The unit tests. The stories run apart (vitest.stories.config.ts): they need a browser, these do not. */
export default defineConfig({
  plugins: [react()],
  resolve: { alias: entryAliases },
  test: {
    name: "unit",
    environment: "jsdom",
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**", "test/sdk/**"],
    setupFiles: ["./test/setup.ts"],
    restoreMocks: true,
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
  },
});
