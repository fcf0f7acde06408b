import MiniSearch from "minisearch";
import type { AppTool } from "../backend/types.ts";
import { INVENTED } from "../catalog/inventedNote.ts";
import type { CatalogTool, CatalogToolkit } from "../catalog/types.ts";
import { termOf, wordsOf } from "./terms.ts";

export interface IndexedTool extends AppTool {
  /** 1 to 6: the most popular toolkits come first among equals, and their main tools before others. */
  popularity: number;
}

/** A catalogue's tools by their words. Grows tool by tool, since thousands take about a second. */
export interface ToolIndex {
  readonly isWhole: boolean;
  /** Takes in tools until all are there, or until so many ms have passed. */
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
  /** How many tools of the next toolkit are there already. */
  let taken = 0;
  const vocabulary = new Set<string>();
  const index = new MiniSearch({
    fields: ["action", "description", "toolkit", "about", "parameters"],
    tokenize: wordsOf,
    processTerm(word) {
      const term = termOf(word);
      if (term !== null) vocabulary.add(term);
      return term;
    },
    searchOptions: {
      boost: { action: 4, description: 2, toolkit: 1, about: 0.3, parameters: 0.3 },
      prefix: (term) => term.length > 3,
      processTerm: termOf,
      // A word that some tool has is no typing mistake.
      fuzzy: (term) => !vocabulary.has(term) && (term.length > 4 ? 0.2 : term.length > 2 && 1),
      weights: { prefix: 0.3, fuzzy: 0.8 },
    },
  });

  /** Takes in one tool. */
  function takeIn(toolkit: CatalogToolkit, rank: number): void {
    const tool = toolkit.tools[taken];
    if (tool === undefined) {
      next += 1;
      taken = 0;
      return;
    }
    index.add({ id: tools.length, ...textsOf(tool, toolkit) });
    const weight = tool.tags.includes("important") ? 3 : 1;
    tools.push({ tool, toolkit, popularity: weight * (1 + 1 / (1 + rank / 15)) });
    taken += 1;
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
      }
    },
    search(useCase, parameters, weigh) {
      const found = index.search(
        {
          queries: [
            { queries: [useCase], fields: ["action", "description", "toolkit", "about"] },
            { queries: [parameters], fields: ["parameters"] },
          ],
        },
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
    description: `${tool.name} ${ownWords(tool.description, toolkit.name)}`,
    toolkit: `${toolkit.slug} ${toolkit.name}`,
    about: `${toolkit.description} ${toolkit.categories.join(" ")}`,
    parameters: Object.keys(tool.inputParameters.properties).join(" "),
  };
}

/** Without what the tools of a toolkit all say, which is nothing to find one of them by. */
function ownWords(description: string, toolkitName: string): string {
  return description
    .replace(INVENTED, "")
    .replace(`in ${toolkitName}.`, "")
    .replace(`with ${toolkitName}.`, "");
}
