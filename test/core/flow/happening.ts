import * as fc from "fast-check";
import type { FlowWorld, ToolkitSlug } from "./FlowWorld.ts";
import { checkNow } from "./flowChecks.ts";

type Model = Record<string, never>;
export type FlowCommand = fc.AsyncCommand<Model, FlowWorld>;

/** Something that happens; afterwards the world is looked over. */
export function happening(name: string, act: (world: FlowWorld) => unknown): FlowCommand {
  return {
    check: () => true,
    async run(_, world) {
      world.journal.push(`${name} at ${world.clock.elapsed()}`);
      await act(world);
      await world.settle();
      await checkNow(world);
    },
    toString: () => name,
  };
}

export const slug = fc.constantFrom<ToolkitSlug>("gmail", "gmail", "github");
/** Which of what is there; see `at`. */
export const index = fc.nat(4);

/** One of the items, counting around. */
export function at<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % Math.max(items.length, 1)];
}
