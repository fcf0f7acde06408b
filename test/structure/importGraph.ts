import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** For each file or folder, those that it imports. Paths are relative to the repository's root. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** `import … from`, `export … from`, `import("…")` and `import "…"`, types included, for relative specifiers. */
const specifiers = /\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g;

/** What each TypeScript file below a folder imports by a relative path, wherever that lies. */
export function readImports(tree: string): ImportGraph {
  const files = readdirSync(tree, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(tree, name));
  return new Map(
    files.map((file) => {
      const code = withoutComments(readFileSync(file, "utf8"));
      const targets = [...code.matchAll(specifiers)].map(([, specifier = ""]) =>
        normalize(join(dirname(file), specifier)),
      );
      return [file, new Set(targets)];
    }),
  );
}

/** Comments hold examples, whose imports are not the file's own. */
function withoutComments(code: string): string {
  return code.replace(/\/\*\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/**
 * The same graph between what lies directly in a tree: its folders, and each file outside of them. Imports that leave the
 * tree, or stay within one folder, are left out.
 */
export function foldersOf(tree: string, files: ImportGraph): ImportGraph {
  const nodeOf = (file: string): string | undefined =>
    file.startsWith(`${tree}/`) ? file.slice(tree.length + 1).split("/")[0] : undefined;
  const graph = new Map<string, Set<string>>();
  for (const [file, targets] of files) {
    const node = nodeOf(file);
    if (node === undefined) continue;
    const known = graph.get(node) ?? new Set<string>();
    graph.set(node, known);
    for (const target of targets) {
      const other = nodeOf(target);
      if (other !== undefined && other !== node) known.add(other);
    }
  }
  return graph;
}

/** One circle of the graph as the path around it (`a`, `b`, `a`), or undefined when there is none. */
export function findCircle(graph: ImportGraph): string[] | undefined {
  const done = new Set<string>();

  function visit(node: string, path: readonly string[]): string[] | undefined {
    const start = path.indexOf(node);
    if (start !== -1) return [...path.slice(start), node];
    if (done.has(node)) return undefined;
    for (const target of graph.get(node) ?? []) {
      const circle = visit(target, [...path, node]);
      if (circle !== undefined) return circle;
    }
    done.add(node);
    return undefined;
  }

  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
