import { join, resolve } from "node:path";
import { build, type PreviewServer, preview } from "vite";

const root = resolve(import.meta.dirname, "page");

/**
 * Builds the page that is measured, on the built package, and serves it. `profiling`: with the React that calls
 * `Profiler`s, which is slower.
 */
export async function servePage({ profiling }: { profiling: boolean }): Promise<{
  url: string;
  close(): Promise<void>;
}> {
  const outDir = resolve(root, `../../generated/bench-page${profiling ? "-profiling" : ""}`);
  const shared = { root, configFile: false, publicDir: false, logLevel: "error" } as const;
  await build({
    ...shared,
    base: "./",
    resolve: {
      alias: profiling ? [{ find: /^react-dom\/client$/, replacement: "react-dom/profiling" }] : [],
    },
    build: {
      outDir,
      emptyOutDir: true,
      // The whole mock is in there.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: ["index.html", "callback.html", "persisting.html"].map((name) => join(root, name)),
        // MCP is not measured.
        external: /^@modelcontextprotocol\//,
      },
    },
  });
  const server: PreviewServer = await preview({
    ...shared,
    build: { outDir },
    preview: { port: 0, host: "127.0.0.1" },
  });
  return { url: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}
