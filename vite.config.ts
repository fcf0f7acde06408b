import { chmodSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Each language is an entry of its own: none is loaded but what a host imports. */
const locales = ["ar", "de", "en", "es", "fr", "hi", "ja", "ko", "pt-BR", "zh-CN"];

/** npm does this on install; whoever runs a bin from `dist` itself is spared it too. */
function executableBins(): Plugin {
  return {
    name: "executable-bins",
    writeBundle({ dir = "." }, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === "chunk" && output.code.startsWith("#!")) {
          chmodSync(join(dir, output.fileName), 0o755);
        }
      }
    },
  };
}

/** Not every host has a build that takes comments out of a stylesheet: they would be a third of what its users load. */
function stylesWithoutComments(): Plugin {
  return {
    name: "styles-without-comments",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === "asset" && output.fileName.endsWith(".css")) {
          output.source = String(output.source).replace(/[ \t]*\/\*[\s\S]*?\*\/\n?/g, "");
        }
      }
    },
  };
}

/**
 * The library build: what is published. Modules are kept apart, since a bundle would drop `"use client"` and leave a
 * host's bundler less to shake off; everything that is not ours stays an import.
 */
export default defineConfig({
  publicDir: false,
  plugins: [executableBins(), stylesWithoutComments()],
  build: {
    outDir: "dist",
    target: "es2022",
    // Scripts are read as they are, with their comments: source maps would weigh more than all the code.
    minify: false,
    sourcemap: false,
    cssCodeSplit: true,
    lib: {
      formats: ["es"],
      entry: {
        "src/index": at("src/index.ts"),
        "src/client/index": at("src/client/index.ts"),
        "src/server/index": at("src/server/index.ts"),
        "src/devtools/index": at("src/devtools/index.ts"),
        ...Object.fromEntries(
          locales.map((tag) => [`src/locales/${tag}`, at(`src/locales/${tag}.ts`)]),
        ),
        "mocks/index": at("mocks/index.ts"),
        "mocks/browser": at("mocks/browser.ts"),
        "mocks/browserInNode": at("mocks/browserInNode.ts"),
        "mocks/node": at("mocks/node.ts"),
        "mocks/initCli": at("mocks/initCli.ts"),
        "mocks/cli": at("mocks/cli.ts"),
        styles: at("src/styles/index.css"),
        devtools: at("src/devtools/devtools.css"),
      },
    },
    rolldownOptions: {
      external: (id) => !id.startsWith(".") && !id.startsWith("/") && !id.startsWith("\0"),
      // Rolldown says of each "use client" that it may be lost. Apart, modules keep it: the package's tests look.
      onLog(level, log, handle) {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
      output: {
        preserveModules: true,
        preserveModulesRoot: at("."),
        entryFileNames: "[name].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
