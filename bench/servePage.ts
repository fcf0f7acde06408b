import { join, resolve } from "node:path";
import { build, createServer, type PreviewServer, preview } from "vite";

const root = resolve(import.meta.dirname, "page");

/** How the page is served. */
export interface PageOptions {
  /** With the React that calls `Profiler`s, which is slower. */
  profiling: boolean;
  /** Default `true`. Unbundled, each file of the package is a script of its own. */
  bundled?: boolean;
}

interface Served {
  url: string;
  close(): Promise<void>;
}

/** Builds the page that is measured, on the built package, and serves it. */
export async function servePage({ profiling, bundled = true }: PageOptions): Promise<Served> {
  if (!bundled) return serveUnbundled();
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
        input: ["index.html", "callback.html", "persisting.html", "starting.html"].map((name) =>
          join(root, name),
        ),
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

async function serveUnbundled(): Promise<Served> {
  const server = await createServer({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    cacheDir: resolve(root, "../../generated/bench-vite"),
    server: { port: 0, host: "127.0.0.1", hmr: false, fs: { allow: [resolve(root, "../..")] } },
    // All at once: a dependency that is discovered on the way reloads the page.
    optimizeDeps: { entries: ["index.html", "callback.html"], holdUntilCrawlEnd: true },
  });
  await server.listen();
  return { url: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}
