import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The library build: what is published. Modules are kept apart, since a bundle would drop `"use client"` and leave a
 * host's bundler less to shake off; everything that is not ours stays an import.
 */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist",
    target: "es2022",
    minify: false,
    sourcemap: true,
    cssCodeSplit: true,
    lib: {
      formats: ["es"],
      entry: {
        "src/index": at("src/index.ts"),
        "src/client/index": at("src/client/index.ts"),
        "mocks/index": at("mocks/index.ts"),
        "mocks/browser": at("mocks/browser.ts"),
        "mocks/node": at("mocks/node.ts"),
        styles: at("src/styles/index.css"),
      },
    },
    rolldownOptions: {
      external: (id) => !id.startsWith(".") && !id.startsWith("/") && !id.startsWith("\0"),
      output: {
        preserveModules: true,
        preserveModulesRoot: at("."),
        entryFileNames: "[name].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
