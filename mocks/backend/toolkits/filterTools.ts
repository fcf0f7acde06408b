import type { CatalogTool, CatalogToolkit } from "../../catalog/types.ts";
import type { AppTool, ToolsQuery } from "../types.ts";
import { searchWords } from "./matchesSearch.ts";
import { toolsOfAll } from "./toolsOfAll.ts";

/** What a catalogue's tools were filtered by lately, and what is searched of each. */
interface Filtered {
  readonly lists: Map<string, AppTool[]>;
  readonly texts: WeakMap<AppTool["tool"], string>;
}

const MAX_LISTS = 32;

const filteredBy = new WeakMap<readonly CatalogToolkit[], Filtered>();

/**
 * A catalogue's tools that meet every given filter, in the order of their toolkits. Pages of one list ask for it again and
 * again, so the last lists are kept.
 */
export function filterTools(
  toolkits: readonly CatalogToolkit[],
  { toolkits: slugs, tags, search = "", important = false }: ToolsQuery,
): AppTool[] {
  let filtered = filteredBy.get(toolkits);
  if (filtered === undefined) {
    filtered = { lists: new Map(), texts: new WeakMap() };
    filteredBy.set(toolkits, filtered);
  }
  const { lists, texts } = filtered;
  const key = JSON.stringify([slugs, tags, search, important]);
  const known = lists.get(key);
  if (known !== undefined) return known;

  const only = slugs && new Set(slugs);
  const words = searchWords(search);
  const all = toolsOfAll(toolkits.filter(({ slug }) => only?.has(slug) ?? true));
  const found = all
    .slice(0, all.length)
    .filter(
      ({ tool, toolkit }) =>
        (!important || isImportant(tool, toolkit)) &&
        (tags === undefined || tool.tags.some((tag) => tags.includes(tag))) &&
        (words.length === 0 || words.every((word) => textOf(tool, texts).includes(word))),
    );
  const [oldest] = lists.keys();
  if (lists.size === MAX_LISTS && oldest !== undefined) lists.delete(oldest);
  lists.set(key, found);
  return found;
}

/** One of its toolkit's main tools. Where none is known to be, each is: the official SDK asks for no others by itself. */
function isImportant(tool: CatalogTool, toolkit: CatalogToolkit): boolean {
  return (
    tool.tags.includes("important") || !toolkit.tools.some(({ tags }) => tags.includes("important"))
  );
}

function textOf(tool: AppTool["tool"], texts: Filtered["texts"]): string {
  const known = texts.get(tool);
  if (known !== undefined) return known;
  const text = [tool.slug, tool.name, tool.description].join("\n").toLowerCase();
  texts.set(tool, text);
  return text;
}
