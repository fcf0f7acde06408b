import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { registryIndex, registryItems } from "./registry.ts";

/** `node scripts/build-registry.ts folder`: writes what `npx shadcn add folder/<item>.json` takes. */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Which folder?");
const items = registryItems(resolve(import.meta.dirname, ".."));
mkdirSync(folder, { recursive: true });
const write = (name: string, value: unknown) =>
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);
for (const item of items) write(item.name, item);
write("registry", registryIndex(items));
