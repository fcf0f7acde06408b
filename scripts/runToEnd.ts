import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";

const ending = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
let guard: ChildProcess | undefined;
let isEnding = false;

/**
 * Runs a command to its end and returns its exit code, `null` when a signal ended it. When this process ends first, told
 * to or killed, the command ends too, with everything that it started: a process of its own sees to that, since one that
 * is killed cannot.
 */
export async function runToEnd(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number | null> {
  guard ??= startGuard();
  const child = spawn(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env,
  });
  guard.stdin?.write(`${child.pid ?? ""}\n`);
  await once(child, "close");
  // The caller would start its next command.
  if (isEnding) await new Promise<never>(() => {});
  guard.stdin?.write("\n");
  return child.exitCode;
}

function startGuard(): ChildProcess {
  // Out of the terminal's reach, whose Ctrl-C goes to all that it sees.
  const started = spawn(process.execPath, [`${import.meta.dirname}/endWith.ts`], {
    detached: true,
    stdio: ["pipe", "ignore", "inherit"],
  });
  // Neither keeps this process from ending.
  started.unref();
  const pipe = started.stdin;
  if (pipe && "unref" in pipe && typeof pipe.unref === "function") pipe.unref();
  for (const name of ending) {
    process.once(name, async () => {
      isEnding = true;
      started.ref();
      pipe?.end();
      await once(started, "exit");
      process.exit(128 + constants.signals[name]);
    });
  }
  return started;
}
