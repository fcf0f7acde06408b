import { median } from "./median.ts";

/** The medians of several pieces of work that take turns, in ms: what slows the machine down for a while slows down all. */
export async function compareTimes(
  works: readonly (() => Promise<unknown>)[],
  { warmups, repeats }: { warmups: number; repeats: number },
): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < warmups + repeats; round += 1) {
    for (const [index, work] of works.entries()) {
      const startedAt = performance.now();
      await work();
      if (round >= warmups) times[index]?.push(performance.now() - startedAt);
    }
  }
  return times.map(median);
}
