import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import * as v from "valibot";
import type { Figure } from "./Figure.ts";

const report = v.array(v.object({ name: v.string(), size: v.number(), sizeLimit: v.number() }));

/** What the first load was agreed to weigh, kB. The test's limit is what is measured: ARCHITECTURE.md says why. */
const firstLoadBound = 36;

/** The sizes that `npm run test:size` holds to their bounds: the same tool and configuration, so that there is one truth. */
export async function measureSizes(): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)("size-limit", [
    "--config",
    "test/package/size-limit.json",
    "--json",
  ]).catch(
    // It exits with 1 when a bound is broken, and reports all the same.
    (error: { stdout: string }) => error,
  );
  return v.parse(report, JSON.parse(stdout)).map(({ name, size, sizeLimit }) => ({
    what: name,
    bound: name.startsWith("first card") ? firstLoadBound : sizeLimit / 1_000,
    value: size / 1_000,
    unit: "kB",
    detail: "minified, gzip -9, React external",
  }));
}

/** The first load as esbuild makes it. It keeps whatever an entry re-exports with that entry, the picker among it. */
export async function measureWithEsbuild(): Promise<Figure> {
  const names = "ToolRouterProvider, ToolkitGrid, createToolRouterClient";
  const entry = "first.js";
  const { metafile, outputFiles } = await build({
    stdin: {
      contents: `export { ${names} } from "./dist/src/index.js"`,
      resolveDir: ".",
      sourcefile: entry,
    },
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    write: false,
    format: "esm",
    outdir: "generated/esbuild",
    external: ["react", "react-dom"],
    logLevel: "error",
  });
  const first = Object.keys(metafile.outputs).find(
    (path) => metafile.outputs[path]?.entryPoint === entry,
  );
  const loaded = new Set(first === undefined ? [] : [first]);
  for (const path of loaded) {
    for (const { path: imported, kind } of metafile.outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && imported in metafile.outputs) loaded.add(imported);
    }
  }
  const bytes = outputFiles
    .filter(({ path }) => [...loaded].some((name) => path.endsWith(name)))
    .map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  return {
    what: "the same by esbuild, which keeps the re-exported picker with the entry",
    bound: 45,
    value: bytes.reduce((sum, size) => sum + size, 0) / 1_000,
    unit: "kB",
    detail: `minified, gzip -9, React external, ${bytes.length} files`,
  };
}
