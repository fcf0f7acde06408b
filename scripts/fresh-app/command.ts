import { spawn } from "node:child_process";

/** Runs a command to its end and gives what it printed; one that fails throws with that. */
export function command(name: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    const collect = (chunk: Buffer) => {
      printed += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${name} ${args.join(" ")} ended with ${code}:\n${printed}`));
    });
  });
}

/** Starts a server, and waits until it prints where it is. */
export function startServer(
  name: string,
  args: readonly string[],
  cwd: string,
): Promise<{ url: string; stop(): void }> {
  return new Promise((resolve, reject) => {
    // A group of its own: a tool may start others, which are to end with it.
    const child = spawn(name, args, {
      cwd,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      // Some print colours wherever CI is said, in the middle of the address that is looked for.
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
    });
    const stop = () => {
      if (child.pid !== undefined) process.kill(-child.pid);
    };
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const [url] = printed.match(/http:\/\/[\w.]+:\d+\//) ?? [];
      if (url) resolve({ url, stop });
    });
    child.stderr.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => reject(new Error(`${name} ended with ${code}:\n${printed}`)));
  });
}
