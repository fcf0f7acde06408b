import { fileURLToPath } from "node:url";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The package's entries by the names a host imports, so that the demo, stories and tests speak as a host does. */
export const entryAliases = [
  { find: /^tool-router-react$/, replacement: at("./src/index.ts") },
  { find: /^tool-router-react\/client$/, replacement: at("./src/client/index.ts") },
  { find: /^tool-router-react\/mock$/, replacement: at("./mocks/index.ts") },
  { find: /^tool-router-react\/mock\/browser$/, replacement: at("./mocks/browser.ts") },
  { find: /^tool-router-react\/mock\/node$/, replacement: at("./mocks/node.ts") },
  { find: /^tool-router-react\/styles\.css$/, replacement: at("./src/styles/index.css") },
];

/** Chromium's launch arguments: quiet on a machine without network, and able to run as root in a container. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
