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
  for (const { name, advice, find } of checks) {
    const fault = await find(host).catch(
      (error: unknown) => `no answer (${error instanceof Error ? error.message : error})`,
    );
    lines.push(fault === undefined ? `ok    ${name}` : `FAIL  ${name}: ${fault}\n      ${advice}`);
    isHealthy &&= fault === undefined;
  }
  return { lines, isHealthy };
}
