import { execFileSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/**
 * `node scripts/endWith.ts`: outlives the process that started it, whose pipe is the standard input, to end what that
 * process started. Reads the id of a process per line, an empty line once that process has ended by itself. When the
 * pipe closes, also because its writer was killed, the last one named is ended, with everything below it.
 */
const GRACE_MS = 5_000;

/** A process and all that it started, however deep. */
function treeOf(root: number): number[] {
  const parents = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = [root];
  // Grows while it is gone through: those found are looked for as parents too.
  for (const each of tree) {
    tree.push(...parents.flatMap(([pid = 0, parent]) => (parent === each ? [pid] : [])));
  }
  return tree;
}

/** Sends a signal, 0 to ask only; returns whether the process is there. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

async function endTree(root: number): Promise<void> {
  if (process.platform === "win32") {
    execFileSync("taskkill", ["/pid", String(root), "/t", "/f"], { stdio: "ignore" });
    return;
  }
  const tree = treeOf(root);
  for (const pid of tree) signal(pid, "SIGTERM");
  const deadline = Date.now() + GRACE_MS;
  while (Date.now() < deadline && tree.some((pid) => signal(pid, 0))) await pause(50);
  for (const pid of tree) signal(pid, "SIGKILL");
}

let text = "";
for await (const chunk of process.stdin) text += chunk;
const named = text.split("\n").at(-2) ?? "";
if (named !== "") await endTree(Number(named));
