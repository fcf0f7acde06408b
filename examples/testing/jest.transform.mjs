import { transformSync } from "esbuild";

/** JSX and TypeScript by esbuild; a stylesheet is nothing. */
function process(source, path) {
  if (path.endsWith(".css")) return { code: "export {};" };
  const loader = path.endsWith(".jsx") ? "jsx" : "tsx";
  return transformSync(source, { loader, jsx: "automatic", sourcemap: "inline" });
}

export default { process, processAsync: async (source, path) => process(source, path) };
