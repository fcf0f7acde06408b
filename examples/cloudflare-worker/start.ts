import { Miniflare, type MiniflareOptions } from "miniflare";
import { build } from "vite";

/**
 * Runs the worker in workerd, Cloudflare's own runtime, on this machine. `wrangler dev` does the same with a
 * `wrangler.jsonc`, and `wrangler deploy` puts it on the network.
 *
 * @param bindings the worker's environment
 * @param more what else Miniflare is to be told: a port, the page's files, where its requests go
 */
export async function startWorker(
  bindings: Record<string, string>,
  more: Partial<MiniflareOptions> = {},
): Promise<Miniflare> {
  return new Miniflare({
    modules: true,
    script: await bundleWorker(),
    compatibilityDate: "2026-01-01",
    bindings,
    ...more,
  });
}

/** One file, as `wrangler` makes it. */
async function bundleWorker(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    // In this repository the package's name leads to its sources; in yours to `node_modules`.
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: "examples/cloudflare-worker/worker.ts", formats: ["es"] },
    },
  });
  for (const output of [result].flat().flatMap((each) => ("output" in each ? each.output : []))) {
    if (output.type === "chunk" && output.isEntry) return output.code;
  }
  throw new Error("The worker's build has no entry.");
}
