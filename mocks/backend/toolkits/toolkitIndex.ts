import type { CatalogToolkit } from "../../catalog/types.ts";
import type { ToolkitIndex } from "../platform.ts";
import type { AppTool } from "../types.ts";

/** Makes the catalogue's look-ups. */
export function createToolkitIndex(toolkits: readonly CatalogToolkit[]): ToolkitIndex {
  const bySlug = new Map(toolkits.map((toolkit) => [toolkit.slug, toolkit]));
  const byPrefix = new Map(toolkits.map((toolkit) => [toolkit.slug.toUpperCase(), toolkit]));
  let tools: Map<string, AppTool> | undefined;

  /** By the toolkit that the slug begins with: toolkits make their tools when asked, and most never are. */
  function findByPrefix(slug: string): AppTool | undefined {
    for (let end = slug.indexOf("_"); end !== -1; end = slug.indexOf("_", end + 1)) {
      const toolkit = byPrefix.get(slug.slice(0, end));
      const tool = toolkit?.tools.find((one) => one.slug === slug);
      if (toolkit !== undefined && tool !== undefined) return { tool, toolkit };
    }
    return undefined;
  }

  /** For a catalogue of somebody's own that names its tools otherwise. */
  function findAnywhere(slug: string): AppTool | undefined {
    tools ??= new Map(
      toolkits.flatMap((toolkit) => toolkit.tools.map((tool) => [tool.slug, { tool, toolkit }])),
    );
    return tools.get(slug);
  }

  return {
    toolkits,
    toolkit: (slug) => bySlug.get(slug),
    tool: (slug) => findByPrefix(slug) ?? findAnywhere(slug),
  };
}
