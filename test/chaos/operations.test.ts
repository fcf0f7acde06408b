// @vitest-environment node
import { steps } from "./operations/steps.ts";
import { World } from "./operations/World.ts";
import { chaosRound } from "./support/chaosRound.ts";

/** What happens on one platform. Some steps find nothing to do: only calls are counted. */
const STEPS = 130;

chaosRound({ name: "operations", unit: "operations", full: 100_000, short: 2_000 }, async (one) => {
  const world = new World(one);
  try {
    for (let count = 0; count < STEPS; count += 1) {
      await world.random.pick(steps)(world);
      await world.check();
    }
    return world.calls;
  } finally {
    world.close();
  }
});
