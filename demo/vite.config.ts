import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { entryAliases } from "../aliases.config.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at("."),
  base: "./",
  publicDir: at("../generated/public"),
  plugins: [react()],
  resolve: { alias: entryAliases },
  server: { port: 5173 },
  build: {
    outDir: at("../generated/demo"),
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: at("index.html"), callback: at("callback.html") },
    },
  },
});
