import MiniSearch from "minisearch";
import type { AppTool } from "../backend/types.ts";
import type { CatalogTool, CatalogToolkit } from "../catalog/types.ts";
import { termOf, wordsOf } from "./terms.ts";

export interface IndexedTool extends AppTool {
  /** 1 to 2: the most popular toolkits come first among equals. */
  popularity: number;
}

/** A catalogue's tools by their words. Grows toolkit by toolkit, since thousands take about a second. */
export interface ToolIndex {
  readonly isWhole: boolean;
  /** Takes in toolkits until all are there, or until so many ms have passed. */
  grow(ms: number): void;
  /** What is there so far, best first. `weigh` is what a tool's score is multiplied by. */
  search(
    useCase: string,
    parameters: string,
    weigh: (entry: IndexedTool) => number,
  ): { entry: IndexedTool; score: number }[];
}

/** An index that has taken in nothing yet. */
export function createToolIndex(toolkits: readonly CatalogToolkit[]): ToolIndex {
  const tools: IndexedTool[] = [];
  let next = 0;
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

  function takeIn(toolkit: CatalogToolkit, rank: number): void {
    const popularity = 1 + 1 / (1 + rank / 15);
    for (const tool of toolkit.tools) {
      index.add({ id: tools.length, ...textsOf(tool, toolkit) });
      tools.push({ tool, toolkit, popularity });
    }
  }

  return {
    get isWhole() {
      return next === toolkits.length;
    },
    grow(ms) {
      const until = performance.now() + ms;
      while (next < toolkits.length && performance.now() < until) {
        const toolkit = toolkits[next];
        if (toolkit !== undefined) takeIn(toolkit, next);
        next += 1;
      }
    },
    search(useCase, parameters, weigh) {
      const found = index.search(
        { queries: [useCase, { queries: [parameters], fields: ["parameters"] }] },
        {
          boostDocument(id: number) {
            const entry = tools[id];
            return entry === undefined ? 0 : weigh(entry);
          },
        },
      );
      return found.flatMap(({ id, score }) => {
        const entry = tools[Number(id)];
        return entry === undefined ? [] : [{ entry, score }];
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
