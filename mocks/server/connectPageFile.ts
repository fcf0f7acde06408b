import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Beside the built package, and in its repository. */
const folders = ["../../public", "../../generated/public"];

/** The Connect Link page, or its script or stylesheet. Undefined when it was not built. */
export async function readConnectPage(type: "html" | "js" | "css"): Promise<string | undefined> {
  for (const folder of folders) {
    const path = join(import.meta.dirname, folder, `tool-router-connect.${type}`);
    const file = await readFile(path, "utf8").catch(() => undefined);
    if (file !== undefined) return file;
  }
  return undefined;
}
