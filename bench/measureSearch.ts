import { type CatalogToolkit, catalog, createMockBackend, scenarios } from "tool-router-react/mock";
import type { Figure } from "./Figure.ts";
import { median } from "./median.ts";

const rounds = 7;

/** Processor time of this thread so far, in ms. */
function workDone(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** Watches how much is done at most before everything else has its turn; gives that in ms when it is stopped. */
function watchTurns(): () => number {
  let longest = 0;
  let last = workDone();
  let isOver = false;
  function look(): void {
    const now = workDone();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(look);
  }
  setImmediate(look);
  return () => {
    isOver = true;
    return Math.max(longest, workDone() - last);
  };
}

/** The work of the first search of a catalogue: at a time, and in all, in ms. */
async function firstSearch(
  searched: readonly CatalogToolkit[],
): Promise<{ held: number; all: number }> {
  // Another array is another catalogue, which nobody has searched yet.
  const toolkits = [...searched];
  const backend = createMockBackend({ seed: 1, catalog: toolkits });
  const { id } = await backend.sessions.create("ann");
  const before = workDone();
  const stop = watchTurns();
  await backend.sessions.search(id, { queries: [{ useCase: "send an email to someone" }] });
  return { held: stop(), all: workDone() - before };
}

async function measureFirst(
  what: string,
  bound: number,
  toolkits: readonly CatalogToolkit[],
): Promise<Figure> {
  const found: { held: number; all: number }[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await firstSearch(toolkits));
  return {
    what: `the first search among ${what} holds up everything else, at a time`,
    bound,
    value: median(found.map(({ held }) => held)),
    unit: "ms",
    detail: `of ${median(found.map(({ all }) => all)).toFixed(0)} ms of work in all`,
  };
}

/** What a page feels of the first search, also with very many toolkits. */
export async function measureSearch(): Promise<Figure[]> {
  return [
    await measureFirst("the catalogue's tools", 50, catalog),
    await measureFirst("10,000 toolkits", 100, scenarios["10k-toolkits"].catalog ?? catalog),
  ];
}
