import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at("."),
  base: "./",
  publicDir: at("../generated/public"),
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  server: { port: 5173 },
  build: {
    outDir: at("../generated/demo"),
    emptyOutDir: true,
    // The theme is switched from script, which a rewritten `light-dark()` would not follow.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // The platform, its catalogue and MSW are in there; an app that went live has none of them.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { main: at("index.html"), callback: at("callback.html") },
    },
  },
});
