import { checks, type Host } from "./checks.ts";

/** What was found of a host. */
export interface Findings {
  /** One for each check, and below those that failed what to do. */
  lines: readonly string[];
  isHealthy: boolean;
}

/** Runs every check against a running host, one after the other. Nothing is changed there. */
export async function examine(host: Host): Promise<Findings> {
  const lines: string[] = [];
  let isHealthy = true;
  for (const { name, advice, asksProxy, find } of checks) {
    // The first check is whether the proxy is there.
    if (asksProxy && lines[0]?.startsWith("FAIL")) {
      lines.push(`-     ${name}: not asked`);
      continue;
    }
    const found = await find(host).then(
      (fault) => ({ fault, advice }),
      (error: unknown) => ({
        fault: `no answer (${wordsOf(error)})`,
        advice: "Is it running, and is the address right?",
      }),
    );
    const { fault } = found;
    lines.push(
      fault === undefined ? `ok    ${name}` : `FAIL  ${name}: ${fault}\n      ${found.advice}`,
    );
    isHealthy &&= fault === undefined;
  }
  return { lines, isHealthy };
}

/** `fetch` itself says no more than that it failed; its cause has the word that tells why (`ECONNREFUSED`). */
function wordsOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? cause.code : error.message;
}
