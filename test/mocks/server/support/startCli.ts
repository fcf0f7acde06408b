import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { afterEach } from "vitest";

const cli = resolve("mocks/cli.ts");
const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** The command line's server, as another process. */
export interface Cli {
  child: ChildProcess;
  /** Resolves with the address it printed; rejects when it ends instead. */
  ready: Promise<string>;
  /** Resolves when it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  stdout(): string;
  stderr(): string;
}

/** Starts `tool-router-mock` with these arguments. It is killed after the test. */
export function startCli(
  args: readonly string[],
  options: {
    nodeArgs?: string[];
    /** Runs it in a shell: `$0` and `$@` are the command. */
    shell?: string;
    env?: Record<string, string>;
  } = {},
): Cli {
  const command = [process.execPath, ...(options.nodeArgs ?? []), cli, ...args];
  const [program = "", ...rest] =
    options.shell === undefined ? command : ["sh", "-c", options.shell, ...command];
  // As a host's terminal would: the test's own npm is not the one to follow.
  const { npm_lifecycle_script: _, ...env } = process.env;
  const child = spawn(program, rest, {
    env: { ...env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let stdout = "";
  let stderr = "";
  const ended = once(child, "close").then(() => {
    running.delete(child);
    return { code: child.exitCode, signal: child.signalCode };
  });
  const ready = new Promise<string>((found, failed) => {
    child.stdout?.on("data", (chunk) => {
      stdout += chunk;
      const address = /^listening on (http:\/\/127\.0\.0\.1:\d+)\n/m.exec(stdout)?.[1];
      if (address !== undefined) found(address);
    });
    child.stderr?.on("data", (chunk) => {
      stderr += chunk;
    });
    ended.then(({ code }) => failed(new Error(`It ended with ${code}: ${stderr}`)));
  });
  // A test that waits for its end alone has no use for this.
  ready.catch(() => undefined);
  return { child, ready, ended, stdout: () => stdout, stderr: () => stderr };
}
