import type { AppTool } from "../backend/types.ts";
import { INVENTED } from "../catalog/inventedNote.ts";
import type { CatalogTool, CatalogToolkit } from "../catalog/types.ts";
import { termOf, wordsOf } from "./terms.ts";
import { createWordIndex } from "./wordIndex.ts";

export interface IndexedTool extends AppTool {
  /** 1 to 6: the most popular toolkits come first among equals, and their main tools before others. */
  popularity: number;
}

/** How well a tool fits; only comparable within one search. */
export interface ScoredTool {
  entry: IndexedTool;
  score: number;
}

/** What is looked for. */
export interface IndexQuery {
  useCase: string;
  /** Names of parameters that the tool should take. */
  parameters: string;
  /** What a tool's score is multiplied by. */
  weigh(entry: IndexedTool): number;
  isAllowed(entry: IndexedTool): boolean;
  /** How many to find. */
  most: number;
}

/** A catalogue's tools by their words. Grows tool by tool, since thousands take about a second. */
export interface ToolIndex {
  readonly isWhole: boolean;
  /** Takes in tools until all are there, or until so many ms have passed. */
  grow(ms: number): void;
  /** What is there so far, best first. */
  search(query: IndexQuery): ScoredTool[];
}

/** What is indexed of a tool, and how much finding a word there counts. */
const boosts = { action: 4, description: 2, toolkit: 1, about: 0.3, parameters: 0.3 };

/** The places of the fields that a use case is looked for in, and of the one for parameters. */
const useCaseFields = [0, 1, 2, 3];
const parameterFields = [4];

/** An index that has taken in nothing yet. */
export function createToolIndex(toolkits: readonly CatalogToolkit[]): ToolIndex {
  const tools: IndexedTool[] = [];
  const index = createWordIndex(Object.values(boosts));
  let next = 0;
  /** How many tools of the next toolkit are there already. */
  let taken = 0;

  /** Takes in one tool. */
  function takeIn(toolkit: CatalogToolkit, rank: number): void {
    const tool = toolkit.tools[taken];
    if (tool === undefined) {
      next += 1;
      taken = 0;
      return;
    }
    index.add(textsOf(tool, toolkit).map(termsOf));
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
    search({ useCase, parameters, weigh, isAllowed, most }) {
      const best: ScoredTool[] = [];
      const queries = [
        { terms: termsOf(useCase), fields: useCaseFields },
        { terms: termsOf(parameters), fields: parameterFields },
      ];
      index.search(queries, (id, fit) => {
        const entry = tools[id];
        if (entry === undefined) return;
        const score = fit * weigh(entry);
        const last = best[most - 1];
        if ((last !== undefined && score <= last.score) || !isAllowed(entry)) return;
        const place = best.findIndex((other) => other.score < score);
        best.splice(place < 0 ? best.length : place, 0, { entry, score });
        best.length = Math.min(best.length, most);
      });
      return best;
    },
  };
}

function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => termOf(word) ?? []);
}

/** In the order of `boosts`. */
function textsOf(tool: CatalogTool, toolkit: CatalogToolkit): string[] {
  return [
    // Without the toolkit's own slug, which says nothing about what the tool does.
    tool.slug.slice(toolkit.slug.length + 1),
    `${tool.name} ${ownWords(tool.description, toolkit.name)}`,
    `${toolkit.slug} ${toolkit.name}`,
    `${toolkit.description} ${toolkit.categories.join(" ")}`,
    Object.keys(tool.inputParameters.properties).join(" "),
  ];
}

/** Without what the tools of a toolkit all say, which is nothing to find one of them by. */
function ownWords(description: string, toolkitName: string): string {
  return description
    .replace(INVENTED, "")
    .replace(`in ${toolkitName}.`, "")
    .replace(`with ${toolkitName}.`, "");
}
