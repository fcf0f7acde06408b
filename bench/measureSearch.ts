import { monitorEventLoopDelay } from "node:perf_hooks";
import { catalog, createMockBackend, scenarios } from "tool-router-react/mock";
import type { Figure } from "./Figure.ts";
import { median } from "./median.ts";

const rounds = 7;

/** How long the first search of a catalogue takes, and how long it holds up everything else at a time, in ms. */
async function firstSearch(): Promise<{ held: number; taken: number }> {
  // Another array is another catalogue, which nobody has searched yet.
  const toolkits = [...(scenarios["10k-toolkits"].catalog ?? catalog)];
  const backend = createMockBackend({ seed: 1, catalog: toolkits });
  const { id } = await backend.sessions.create("ann");
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const startedAt = performance.now();
  delay.enable();
  await backend.sessions.search(id, { queries: [{ useCase: "send an email to someone" }] });
  delay.disable();
  return { held: delay.max / 1e6, taken: performance.now() - startedAt };
}

/** What a page with very many toolkits feels of the first search. */
export async function measureSearch(): Promise<Figure> {
  const found: { held: number; taken: number }[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await firstSearch());
  return {
    what: "the first search among 10,000 toolkits holds up everything else, at a time",
    bound: 100,
    value: median(found.map(({ held }) => held)),
    unit: "ms",
    detail: `in all it takes ${median(found.map(({ taken }) => taken)).toFixed(0)} ms`,
  };
}
