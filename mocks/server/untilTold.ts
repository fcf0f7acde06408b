import { once } from "node:events";

/** How often the parent is looked for, in ms. */
const LOOK_MS = 300;

/** Resolves when the process is told to end; told once more, it ends at once. */
export async function untilTold(): Promise<void> {
  const heard = new AbortController();
  const { signal } = heard;
  const ways: Promise<unknown>[] = ["SIGTERM", "SIGINT", "SIGHUP"].map((name) =>
    once(process, name, { signal }),
  );
  if (isInFrontOfNpm()) ways.push(untilAlone(signal));
  await Promise.race(ways);
  heard.abort();
}

/**
 * npm runs a script in a shell, and tells that shell to end, which does so without a word to us. A script that puts us
 * in the background means us to stay.
 */
function isInFrontOfNpm(): boolean {
  const script = process.env.npm_lifecycle_script;
  return script !== undefined && !/(^|[^&])&([^&]|$)/.test(script);
}

/** Resolves when the process that started this one is gone. */
function untilAlone(signal: AbortSignal): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, LOOK_MS);
    // Looking keeps nobody alive: a server that could not start is to end.
    timer.unref();
    signal.addEventListener("abort", () => clearInterval(timer), { once: true });
  });
}
