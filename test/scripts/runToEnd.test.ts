// @vitest-environment node
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";

/** A runner whose command starts a process of its own, and both stay for ever; the ids of all three. */
async function startRunner() {
  const staying = "setInterval(() => {}, 1_000);";
  const inner = `console.log(process.pid); ${staying}`;
  const outer = `console.log(process.pid);
    require("node:child_process").spawn(process.execPath, ["--eval", ${JSON.stringify(inner)}], { stdio: "inherit" });
    ${staying}`;
  const runner = `import { runToEnd } from "./scripts/runToEnd.ts";
    await runToEnd(process.execPath, ["--eval", ${JSON.stringify(outer)}]);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", runner], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const started: number[] = [];
  for await (const line of createInterface(child.stdout)) {
    if (started.push(Number(line)) === 2) break;
  }
  return { child, started };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test.each([
  ["SIGTERM", 143],
  ["SIGINT", 130],
  ["SIGHUP", 129],
  ["SIGKILL", null],
] as const)("what a run started ends with it: %s", async (signal, code) => {
  const { child, started } = await startRunner();
  expect(started.map(isRunning)).toEqual([true, true]);
  child.kill(signal);
  await once(child, "exit");
  expect(child.exitCode).toBe(code);
  // One that was told to end does so after the others.
  if (code !== null) expect(started.map(isRunning)).toEqual([false, false]);
  await expect.poll(() => started.some(isRunning)).toBe(false);
});

test("a command's exit code comes back, and nothing keeps the runner", async () => {
  const runner = `import { runToEnd } from "./scripts/runToEnd.ts";
    const codes = [];
    for (const code of [0, 3]) codes.push(await runToEnd(process.execPath, ["--eval", \`process.exit(\${code})\`]));
    console.log(codes.join());`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", runner], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  await once(child, "close");
  expect(printed).toBe("0,3\n");
});
