import MiniSearch from "minisearch";
import type { AppTool } from "../backend/types.ts";
import type { CatalogTool, CatalogToolkit } from "../catalog/types.ts";
import { termOf, wordsOf } from "./terms.ts";

/** A tool that was found, and how well it fits; only comparable within one search. */
export interface FoundTool extends AppTool {
  score: number;
}

export interface ToolQuery {
  useCase: string;
  /** `key:value, …`: the keys count a little, where tools take parameters of that name. */
  knownFields?: string | undefined;
  isAllowed(entry: AppTool): boolean;
}

/** Finds a catalogue's tools by what they are for. */
export interface ToolSearch {
  /** Best first. */
  find(query: ToolQuery): FoundTool[];
}

/** How many words of a query may make up a toolkit's name. */
const LONGEST_NAME = 3;

const searches = new WeakMap<readonly CatalogToolkit[], ToolSearch>();

/** The search of a catalogue: its index is made when it is first asked for, and shared by all backends on it. */
export function toolSearchOf(toolkits: readonly CatalogToolkit[]): ToolSearch {
  const search = searches.get(toolkits) ?? createToolSearch(toolkits);
  searches.set(toolkits, search);
  return search;
}

interface IndexedTool extends AppTool {
  /** 1 to 2: the most popular toolkits come first among equals. */
  popularity: number;
}

function createToolSearch(toolkits: readonly CatalogToolkit[]): ToolSearch {
  const tools = toolkits.flatMap((toolkit, rank) =>
    toolkit.tools.map(
      (tool): IndexedTool => ({ tool, toolkit, popularity: 1 + 1 / (1 + rank / 15) }),
    ),
  );
  const byName = new Map(
    toolkits.flatMap(({ slug, name }) => [slug, name].map((text) => [compact(text), slug])),
  );
  const index = new MiniSearch({
    fields: ["action", "description", "toolkit", "about", "parameters"],
    tokenize: wordsOf,
    processTerm: termOf,
    searchOptions: {
      boost: { action: 4, description: 2, toolkit: 1, about: 0.3, parameters: 0.3 },
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      weights: { prefix: 0.3, fuzzy: 0.2 },
    },
  });
  index.addAll(tools.map(({ tool, toolkit }, id) => ({ id, ...textsOf(tool, toolkit) })));

  return {
    find({ useCase, knownFields = "", isAllowed }) {
      const named = toolkitsNamed(useCase, byName);
      const found = index.search(
        { queries: [useCase, { queries: [keysOf(knownFields)], fields: ["parameters"] }] },
        {
          boostDocument(id: number) {
            const entry = tools[id];
            if (entry === undefined) return 0;
            return entry.popularity * (named.has(entry.toolkit.slug) ? 4 : 1);
          },
        },
      );
      return found.flatMap(({ id, score }) => {
        const entry = tools[Number(id)];
        return entry !== undefined && isAllowed(entry)
          ? [{ tool: entry.tool, toolkit: entry.toolkit, score }]
          : [];
      });
    },
  };
}

function textsOf(tool: CatalogTool, toolkit: CatalogToolkit) {
  return {
    // Without the toolkit's own slug, which says nothing about what the tool does.
    action: tool.slug.slice(toolkit.slug.length + 1),
    description: `${tool.name} ${tool.description}`,
    toolkit: `${toolkit.slug} ${toolkit.name}`,
    about: `${toolkit.description} ${toolkit.categories.join(" ")}`,
    parameters: Object.keys(tool.inputParameters.properties).join(" "),
  };
}

/** The toolkits that a text calls by name: `google drive` is `googledrive`. */
function toolkitsNamed(text: string, byName: ReadonlyMap<string, string>): Set<string> {
  const words = wordsOf(text);
  return new Set(
    words.flatMap((_, start) =>
      Array.from(
        { length: LONGEST_NAME },
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
