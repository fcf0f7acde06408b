import type { CatalogToolkit } from "../../catalog/types.ts";
import type { ToolEntry } from "../types.ts";

/** The catalogue, by slug. */
export interface ToolkitIndex {
  /** Most popular first. */
  readonly toolkits: readonly CatalogToolkit[];
  toolkit(slug: string): CatalogToolkit | undefined;
  tool(slug: string): ToolEntry | undefined;
}

/** Makes the catalogue's look-ups. The tools' one is only made when a tool is first asked for. */
export function createToolkitIndex(toolkits: readonly CatalogToolkit[]): ToolkitIndex {
  const bySlug = new Map(toolkits.map((toolkit) => [toolkit.slug, toolkit]));
  let tools: Map<string, ToolEntry> | undefined;

  function allTools(): Map<string, ToolEntry> {
    tools ??= new Map(
      toolkits.flatMap((toolkit) => toolkit.tools.map((tool) => [tool.slug, { tool, toolkit }])),
    );
    return tools;
  }

  return {
    toolkits,
    toolkit: (slug) => bySlug.get(slug),
    tool: (slug) => allTools().get(slug),
  };
}
