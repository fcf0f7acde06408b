import { readFile } from "node:fs/promises";
import { systemCode } from "./dataFileError.ts";

/** When a process started, by which it is told from a later one that got its id; null where the system won't say. */
export async function startOf(pid: number): Promise<string | null> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, "utf8");
    // After the command's name, which is in parentheses and may hold anything: the 20th field is the start.
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

/** Whether this very process still runs. */
export async function isRunning(holder: { pid: number; start: string | null }): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if (systemCode(error) !== "EPERM") return false;
  }
  const start = await startOf(holder.pid);
  return start === null || holder.start === null || start === holder.start;
}
