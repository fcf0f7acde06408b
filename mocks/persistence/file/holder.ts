import { readFile, rm, writeFile } from "node:fs/promises";
import { systemCode } from "./dataFileError.ts";

/**
 * Notes beside a data file which process has it open. Only SQLite's lock decides who may; the note is there to name the
 * process in a message, since nobody else can read a locked database.
 */
export async function noteHolder(path: string): Promise<void> {
  await writeFile(noteOf(path), `${process.pid}\n`, { mode: 0o600 });
}

/** Removes the note. Call it while the database is still locked: afterwards the note may be another process's. */
export async function removeHolder(path: string): Promise<void> {
  await rm(noteOf(path), { force: true });
}

/** The process that has a locked data file open, in words: its id, if the note names one that runs. */
export async function describeHolder(path: string): Promise<string> {
  const text = await readFile(noteOf(path), "utf8").catch(() => "");
  const pid = /^[1-9]\d*\n$/.test(text) ? Number(text) : undefined;
  return pid !== undefined && isRunning(pid) ? `process ${pid}` : "another process";
}

function noteOf(path: string): string {
  return `${path}.pid`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return systemCode(error) === "EPERM";
  }
}
