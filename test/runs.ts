/** `RUNS_TIMES=10` tries every property ten times as often: worth the wait after a change of what it holds. */
export const times = Number(process.env.RUNS_TIMES ?? 1);

/** The same cases at each run of CI, so that it speaks of the change it runs for; new ones everywhere else. */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const numRuns = usual * times;
  return process.env.CI ? { numRuns, seed: 20260101 } : { numRuns };
}
