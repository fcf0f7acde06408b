import { readFile } from "node:fs/promises";
import { join } from "node:path";

const NAME = "tool-router-connect.html";

/** Beside the built package, and in its repository. */
const folders = ["../../public", "../../generated/public"];

/** The Connect Link page: one file that needs no other. Undefined when it was not built. */
export async function readConnectPage(): Promise<string | undefined> {
  for (const folder of folders) {
    const page = await readFile(join(import.meta.dirname, folder, NAME), "utf8").catch(
      () => undefined,
    );
    if (page !== undefined) return page;
  }
  return undefined;
}
