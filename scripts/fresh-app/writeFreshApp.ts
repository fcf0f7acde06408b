import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readmeCode } from "./readmeCode.ts";

const manifest = { name: "fresh-app", private: true, type: "module" };

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <style>
      :root { color-scheme: light dark }
      body { margin: 24px; background: Canvas; color: CanvasText; font-family: sans-serif }
    </style>
    <title>Fresh app</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
`;

const render = `import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Integrations } from "./Integrations.tsx";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Integrations userId="user_123" />
    </StrictMode>,
  );
}
`;

const kitServer = "tool-router-react/server";

/** What the README's code for the server takes from the host, and from Node and Hono. */
const server = `declare const process: { env: Record<string, string | undefined> };
declare function readLogin(request: Request): Promise<{ userId: string } | undefined>;
declare const app: { get(path: string, answer: (c: { req: { raw: Request } }) => Promise<Response>): void };
`;

/** As create-vite has it, and strict. What comes in packages is looked at as well. */
const compilerOptions = {
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  jsx: "react-jsx",
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  allowImportingTsExtensions: true,
  types: ["vite/client"],
};

/** By file: each way to resolve modules that a host may have. */
const tsconfigs = {
  "tsconfig.json": { module: "ESNext", moduleResolution: "bundler" },
  "tsconfig.node16.json": { module: "Node16", moduleResolution: "node16" },
};

/** The names of the app's tsconfigs. */
export const tsconfigFiles: readonly string[] = Object.keys(tsconfigs);

/** Writes a small Vite app that does what the README says, word for word. */
export function writeFreshApp(folder: string): void {
  const files = {
    "package.json": JSON.stringify(manifest),
    "index.html": html,
    "vite.config.js": "export default {};\n",
    "src/Integrations.tsx": readmeCode("Embed it", "tool-router-react"),
    "src/main.tsx": `${readmeCode("Run on the mock", "tool-router-react/mock/browser")}\n${render}`,
    "src/callback.ts": readmeCode("Embed it", "tool-router-react/client"),
    "src/proxy.ts": server + readmeCode("Go live", kitServer, "createToolRouterProxy"),
    "src/verifier.ts": server + readmeCode("Go live", kitServer, "createVerifierHandler"),
    "src/node.ts": readmeCode("Run on the mock", "tool-router-react/mock/node"),
    ...Object.fromEntries(
      Object.entries(tsconfigs).map(([name, resolution]) => [
        name,
        JSON.stringify({
          compilerOptions: { ...compilerOptions, ...resolution },
          include: ["src"],
        }),
      ]),
    ),
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
