import { resolve } from "node:path";
import { type PreviewServer, preview } from "vite";

const root = resolve(import.meta.dirname, "../..");

/**
 * Serves the demo and the Storybook as they are built, on ports that are free, and tells the tests where by environment
 * variables, which Playwright's workers inherit. In Playwright's own process, so that it ends with the run, however that
 * ends.
 */
export default async function startServers(): Promise<() => Promise<void>> {
  const shared = { root, configFile: false, logLevel: "error" } as const;
  const demo = await preview({
    ...shared,
    build: { outDir: resolve(root, "generated/demo") },
    preview: { port: 0 },
  });
  const storybook = await preview({
    ...shared,
    // Under a path of its own, since that is how most static sites are served.
    base: "/kit/storybook/",
    build: { outDir: resolve(root, "generated/storybook") },
    preview: { port: 0 },
  });
  process.env.E2E_DEMO_URL = urlOf(demo);
  process.env.E2E_STORYBOOK_URL = urlOf(storybook);
  return async () => {
    await Promise.all([demo.close(), storybook.close()]);
  };
}

function urlOf({ resolvedUrls }: PreviewServer): string {
  const url = resolvedUrls?.local[0];
  if (url === undefined) throw new Error("Vite's preview server listens, and names no address.");
  return url;
}
