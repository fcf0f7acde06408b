import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../runs.ts";
import { FlowWorld } from "./flow/FlowWorld.ts";
import { checkEnding, type Ending } from "./flow/flowChecks.ts";
import { flowCommands } from "./flow/flowCommands.ts";

const endings = fc.constantFrom<Ending>("approve", "approve", "deny", "expire", "nothing");
/** As many as half a minute allows. `FLOW_RUNS=12000` is worth the wait after a change to the flow. */
const cases = runs(Number(process.env.FLOW_RUNS ?? 2000));

// An import takes time of its own: none that a run knows of.

test(
  "whatever users, browsers and the platform do, a flow ends, once, as the API says",
  async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(flowCommands, endings, fc.boolean(), async (commands, ending, pinned) => {
        const world = new FlowWorld();
        try {
          await world.begin(pinned);
          await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
          await checkEnding(world, ending);
          for (const { status } of world.ledgers.values())
            seen.set(status, (seen.get(status) ?? 0) + 1);
          seen.set("pins", (seen.get("pins") ?? 0) + world.pinsKnown);
        } catch (error) {
          throw new Error(world.tell(), { cause: error });
        } finally {
          world.end();
        }
      }),
      cases,
    );
    // The runs were not all dull.
    for (const status of [
      "pins",
      "connected",
      "denied",
      "failed",
      "expired",
      "timedOut",
      "cancelled",
    ]) {
      expect(seen.get(status) ?? 0, status).toBeGreaterThan(cases.numRuns / 200);
    }
  },
  60_000 + cases.numRuns * 100,
);
