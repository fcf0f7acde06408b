import { changeConditions, conditionsOf, findFault, takeFault } from "../conditions/conditions.ts";
import { randomSeed } from "../ids/newId.ts";
import { scramble } from "../ids/scramble.ts";
import type { Runner } from "../platform.ts";
import { projectOf } from "../project/project.ts";
import type { Conditions } from "../settings.ts";
import type { AppliedConditions, MockBackend } from "../types.ts";

/** The backend's `conditions`. */
export function conditionOperations({ read, write, platform }: Runner): MockBackend["conditions"] {
  const random = createRandom(platform.seed ?? randomSeed());
  return {
    get: () => read(conditionsOf),
    set: (change) => write((tables) => changeConditions(tables, change)),
    async apply(method, path): Promise<AppliedConditions> {
      const { failureRate, fault, ...applied } = await read((tables) => ({
        ...pickApplied(conditionsOf(tables)),
        keys: projectOf(tables).keys,
        fault: findFault(tables, method, path),
      }));
      if (fault !== undefined) {
        // Only now is a write worth its cost. Another request may have taken the last turn meanwhile.
        const taken = await write((tables) => takeFault(tables, method, path));
        if (taken !== undefined) return { ...applied, fault: taken };
      }
      return random() < failureRate ? { ...applied, fault: { status: 503 } } : applied;
    },
  };
}

function pickApplied({ latencyMs, failureRate, rateLimit }: Conditions) {
  return { latencyMs, failureRate, rateLimit };
}

/** Numbers from 0 to 1 that are the same again from the same seed. */
function createRandom(seed: string): () => number {
  let draws = 0;
  return () => {
    draws += 1;
    return Number(scramble(draws, `${seed} failures`) % 10_000n) / 10_000;
  };
}
