import { execFile } from "node:child_process";
import { join } from "node:path";

/** How a command ended. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end; one that fails is an answer too. */
export function run(command: string, args: readonly string[], cwd = process.cwd()): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : error ? 1 : 0;
      resolve({ code, stdout, stderr });
    });
  });
}

/** Runs a JavaScript program of a development dependency's. */
export function runTool(name: string, args: readonly string[]): Promise<Ended> {
  return run(join("node_modules/.bin", name), args);
}
