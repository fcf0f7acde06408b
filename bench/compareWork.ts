import { median } from "./median.ts";

/**
 * The medians of several pieces of work that take turns, in ms of this process's processor time: another process that
 * takes the processor away does not blur them.
 */
export async function compareWork(
  works: readonly (() => Promise<unknown>)[],
  { warmups, repeats }: { warmups: number; repeats: number },
): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < warmups + repeats; round += 1) {
    for (const [index, work] of works.entries()) {
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      if (round >= warmups) times[index]?.push((user + system) / 1_000);
    }
  }
  return times.map(median);
}
