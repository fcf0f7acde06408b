import { PlatformError } from "../../../mocks/backend/platformError.ts";
import type { Step } from "./steps.ts";

/** One of the items, counting around; undefined when there are none. */
export function pick<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % Math.max(items.length, 1)];
}

/** Pins as requests carry them. */
export function asLists(pins: ReadonlyMap<string, string>): Record<string, string[]> {
  return Object.fromEntries([...pins].map(([toolkit, id]) => [toolkit, [id]]));
}

/** What a refusal gives is nothing; anything else that goes wrong is a fault. */
export async function attempt<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PlatformError && error.status < 500) return undefined;
    throw error;
  }
}

/** Fails when the mock let through what the model refuses, or the other way round. */
export function agree(happened: boolean, expected: boolean, step: Step): void {
  if (happened !== expected) {
    throw new Error(
      `${JSON.stringify(step)} ${happened ? "went through" : "was refused"}, against the model.`,
    );
  }
}
