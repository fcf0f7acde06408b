import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { command } from "./command.ts";

const root = resolve(import.meta.dirname, "../..");

/** What the app needs beside the kit. The MCP SDK is an optional peer, and not among it. */
const tools = [
  "msw",
  "react",
  "react-dom",
  "vite",
  "typescript",
  "@types/react",
  "@types/react-dom",
  "@types/node",
];

/** Packs the kit as it would be published; gives the archive's path. Needs `npm run build` before. */
export async function packKit(folder: string): Promise<string> {
  const printed = await command("npm", ["pack", "--silent", "--pack-destination", folder], root);
  return join(folder, printed.trim().split("\n").at(-1) ?? "");
}

/** Installs the archive and the rest from the registry, as a host would. */
export async function installFromRegistry(archive: string, app: string): Promise<void> {
  await command("npm", ["install", "--no-audit", "--no-fund", archive, ...tools], app);
}

/** The same without a network: the archive is unpacked, and what it asks for is this repository's own. */
export async function installFromHere(archive: string, app: string): Promise<void> {
  const modules = join(app, "node_modules");
  const kit = join(modules, "tool-router-react");
  mkdirSync(kit, { recursive: true });
  await command("tar", ["-xzf", archive, "--strip-components=1", "-C", kit], app);
  const { dependencies } = JSON.parse(readFileSync(join(kit, "package.json"), "utf8"));
  for (const name of [...Object.keys(dependencies), ...tools]) {
    const link = join(modules, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", name), link);
  }
}
