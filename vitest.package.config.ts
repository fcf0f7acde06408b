import { defineConfig } from "vitest/config";

/** What is published, looked at as a host gets it: built files, not sources. Needs `npm run build` before. */
export default defineConfig({
  test: {
    name: "package",
    environment: "node",
    include: ["test/package/**/*.built.ts"],
    testTimeout: 120_000,
  },
});
