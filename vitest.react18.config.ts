import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { entryAliases } from "./aliases.config.ts";

/**
 * The tests of hooks and components once more, with React 18: by aliases for what Vite resolves, by Node's own hooks
 * (`register.ts`) for the libraries that Node loads.
 */
export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: [
      ...entryAliases,
      { find: /^react(?=\/|$)/, replacement: "react-18" },
      { find: /^react-dom(?=\/|$)/, replacement: "react-dom-18" },
    ],
  },
  test: {
    name: "react18",
    environment: "jsdom",
    include: ["test/{components,hooks}/**/*.test.{ts,tsx}", "test/react18/**/*.react18.tsx"],
    setupFiles: ["./test/setup.ts"],
    restoreMocks: true,
    testTimeout: 30_000,
    execArgv: ["--import", new URL("test/react18/register.ts", import.meta.url).href],
  },
});
