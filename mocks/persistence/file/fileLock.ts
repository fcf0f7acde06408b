import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import { DataFileError, systemCode } from "./dataFileError.ts";
import { isRunning, startOf } from "./runningProcess.ts";

const holderSchema = v.object({
  pid: v.number(),
  start: v.nullable(v.string()),
  token: v.string(),
});

/** A lock whose holder is still being written is given this long, in ms. */
const WRITING_MS = 2000;

/**
 * Takes the lock file at `path`, also from a process that ended without giving it back. Gives the way to let go.
 *
 * @throws DataFileError when a process that still runs has it.
 */
export async function takeFileLock(path: string, dataFile: string): Promise<() => Promise<void>> {
  const holder = { pid: process.pid, start: await startOf(process.pid), token: randomUUID() };
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (await create(path, JSON.stringify(holder))) {
      return async () => {
        if ((await tokenIn(path)) === holder.token) await rm(path, { force: true });
      };
    }
    const text = await readText(path);
    const found = v.safeParse(holderSchema, parseJson(text ?? ""));
    if (found.success && (await isRunning(found.output))) {
      throw new DataFileError(
        `${dataFile} is in use by process ${found.output.pid}. Two servers on one file would undo each other's writes: end that one, or give this one a file of its own.`,
      );
    }
    if (found.success || (await isOld(path))) await putAside(path, text);
    else await sleep(50);
  }
  throw new DataFileError(`${dataFile} can't be locked: remove ${path} when nothing uses it.`);
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(text);
    await file.close();
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Removes a lock that nobody holds. Another process may have done so, and taken it, in the meantime: then it is put back. */
async function putAside(path: string, expected: string | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return;
    throw error;
  }
  if ((await readText(aside)) === expected) await rm(aside, { force: true });
  else await rename(aside, path);
}

async function isOld(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > WRITING_MS;
}

async function tokenIn(path: string): Promise<string | undefined> {
  const found = v.safeParse(holderSchema, parseJson((await readText(path)) ?? ""));
  return found.success ? found.output.token : undefined;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
