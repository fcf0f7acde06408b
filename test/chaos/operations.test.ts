// @vitest-environment node
import { steps } from "./operations/steps.ts";
import { World } from "./operations/World.ts";
import { chaosRound } from "./support/chaosRound.ts";

/** How many calls one platform gets. */
const CALLS = 100;

chaosRound({ name: "operations", unit: "operations", full: 100_000, short: 2_000 }, async (one) => {
  const world = new World(one);
  try {
    for (let count = 0; count < CALLS; count += 1) {
      await world.random.pick(steps)(world);
      await world.check();
    }
  } finally {
    world.close();
  }
  return CALLS;
});
