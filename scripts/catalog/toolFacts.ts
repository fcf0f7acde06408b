import { handWrittenTools } from "../../mocks/catalog/tools/handWrittenTools.ts";
import type { ToolkitFacts } from "./readFacts.ts";
import { readTable } from "./readTable.ts";
import { standInTools } from "./standInTools.ts";

// Every session has a tool of this name: the platform's own, for searching tools.
const takenByTheRouter = ["COMPOSIO_SEARCH_TOOLS"];

const listed = new Map(
  readTable("../../mocks/catalog/tools.tsv").map(([toolkit = "", ...tools]) => [toolkit, tools]),
);

/**
 * What is known of a toolkit's tools, each as `SLUG_WITHIN_ITS_TOOLKIT~hints~parameters`: from the listings of tools, else
 * from the toolkit's own facts, else stand-ins. `count`: with those that are written by hand.
 */
export function toolFacts(toolkit: ToolkitFacts): { facts: string[]; count: number } {
  const prefix = `${toolkit.slug.toUpperCase()}_`;
  const slugs = toolkit.tools.length > 0 ? toolkit.tools : standInTools(toolkit);
  const facts = (
    listed.get(toolkit.slug) ??
    slugs.map((slug) => {
      if (!slug.startsWith(prefix)) throw new Error(`${slug} does not begin with ${prefix}`);
      return slug.slice(prefix.length);
    })
  ).filter((fact) => !takenByTheRouter.includes(prefix + fact));
  const written = (handWrittenTools.get(toolkit.slug) ?? []).map(({ slug }) => slug);
  const all = new Set([...written, ...facts.map((fact) => prefix + fact.split("~", 1)[0])]);
  return { facts, count: all.size };
}
