import type { AppTool } from "../backend/types.ts";
import { whenLoaded } from "../catalog/notLoaded.ts";
import type { CatalogToolkit } from "../catalog/types.ts";
import { createYielder } from "./createYielder.ts";
import { wordsOf } from "./terms.ts";
import { createToolIndex, type ToolIndex } from "./toolIndex.ts";

/** A tool that was found, and how well it fits; only comparable within one search. */
export interface FoundTool extends AppTool {
  score: number;
}

export interface ToolQuery {
  useCase: string;
  /** `key:value, …`: the keys count a little, where tools take parameters of that name. */
  knownFields?: string | undefined;
  isAllowed(entry: AppTool): boolean;
  /** How many to find at most. */
  most: number;
}

/** Finds a catalogue's tools by what they are for. */
export interface ToolSearch {
  /** Best first. */
  find(query: ToolQuery): FoundTool[];
}

/** How many words of a query may make up a toolkit's name. */
const MAX_NAME_WORDS = 3;

/** The longest task while an index is built, in ms: shorter than what a user notices. */
const SLICE_MS = 12;

interface Searchable {
  index: ToolIndex;
  search: ToolSearch;
}

const searches = new WeakMap<readonly CatalogToolkit[], Searchable>();

/** The search of a catalogue: its index is made when it is first asked for, and shared by all backends on it. */
export function toolSearchOf(toolkits: readonly CatalogToolkit[]): ToolSearch {
  const { index, search } = searchableOf(toolkits);
  index.grow(Number.POSITIVE_INFINITY);
  return search;
}

/** Makes the index of a catalogue ahead of `toolSearchOf`, in slices, so that nothing else is blocked. */
export async function prepareToolSearch(toolkits: readonly CatalogToolkit[]): Promise<void> {
  const { index } = searchableOf(toolkits);
  await whenLoaded(() => index.grow(SLICE_MS));
  if (index.isWhole) return;
  const yielder = createYielder();
  while (!index.isWhole) {
    await yielder.next();
    index.grow(SLICE_MS);
  }
  yielder.close();
}

function searchableOf(toolkits: readonly CatalogToolkit[]): Searchable {
  const known = searches.get(toolkits);
  if (known !== undefined) return known;
  const index = createToolIndex(toolkits);
  const made = { index, search: createToolSearch(toolkits, index) };
  searches.set(toolkits, made);
  return made;
}

function createToolSearch(toolkits: readonly CatalogToolkit[], index: ToolIndex): ToolSearch {
  const byName = new Map(
    toolkits.flatMap(({ slug, name }) => [slug, name].map((text) => [compact(text), slug])),
  );
  return {
    find({ useCase, knownFields = "", isAllowed, most }) {
      const named = toolkitsNamed(useCase, byName);
      const found = index.search({
        useCase,
        parameters: keysOf(knownFields),
        weigh: ({ popularity, toolkit }) => popularity * (named.has(toolkit.slug) ? 4 : 1),
        isAllowed,
        most,
      });
      return found.map(({ entry: { tool, toolkit }, score }) => ({ tool, toolkit, score }));
    },
  };
}

/** The toolkits that a text calls by name: `google drive` is `googledrive`. */
function toolkitsNamed(text: string, byName: ReadonlyMap<string, string>): Set<string> {
  const words = wordsOf(text);
  return new Set(
    words.flatMap((_, start) =>
      Array.from(
        { length: MAX_NAME_WORDS },
        (_, more) => byName.get(words.slice(start, start + more + 1).join("")) ?? [],
      ).flat(),
    ),
  );
}

function compact(name: string): string {
  return wordsOf(name).join("");
}

function keysOf(knownFields: string): string {
  return knownFields
    .split(",")
    .map((pair) => pair.split(":")[0] ?? "")
    .join(" ");
}
