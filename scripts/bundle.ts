import { join, resolve } from "node:path";
import { build, type Rolldown } from "vite";

const root = resolve(import.meta.dirname, "..");

/** One file of a host's build. */
export interface Chunk {
  fileName: string;
  code: string;
  /** Loaded with the page: the entry, or something it imports in the ordinary way. */
  isInitial: boolean;
  /** The files that are loaded with this one: itself, and what it imports, however deep. */
  loads: ReadonlySet<string>;
  /** The modules of which something is left in it, by path. */
  modules: readonly string[];
}

/**
 * What a host's production build makes of a few lines that import the built package: React stays outside, everything
 * else goes in. Needs `npm run build` before.
 */
export async function bundle(code: string): Promise<Chunk[]> {
  const entry = join(root, "bundled-entry.js");
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: entry, external: /^(react|react-dom)($|\/)/ },
    },
  });
  const outputs = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
  const chunks = outputs.filter((output) => output.type === "chunk");
  const initial = loadedWith(chunks, ({ isEntry }) => isEntry);
  return chunks.map((chunk) => ({
    fileName: chunk.fileName,
    code: chunk.code,
    isInitial: initial.has(chunk.fileName),
    loads: loadedWith(chunks, (other) => other === chunk),
    modules: Object.entries(chunk.modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([id]) => id.replace(`${root}/`, "")),
  }));
}

/** The names that a built entry exports, in order. */
export async function bundledExports(file: string): Promise<string[]> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      rolldownOptions: {
        input: join(root, file),
        preserveEntrySignatures: "strict",
        external: (id) => !id.startsWith(".") && !id.startsWith("/") && !id.startsWith("\0"),
      },
    },
  });
  const outputs = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
  return outputs.flatMap((output) =>
    output.type === "chunk" && output.isEntry ? output.exports.toSorted() : [],
  );
}

/** Some chunks and those they import, however deep; not those they load later. */
function loadedWith(
  chunks: readonly Rolldown.OutputChunk[],
  isFirst: (chunk: Rolldown.OutputChunk) => boolean,
): Set<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<string>();
  const visit = (name: string) => {
    const chunk = byName.get(name);
    if (!chunk || found.has(name)) return;
    found.add(name);
    chunk.imports.forEach(visit);
  };
  for (const chunk of chunks) if (isFirst(chunk)) visit(chunk.fileName);
  return found;
}
