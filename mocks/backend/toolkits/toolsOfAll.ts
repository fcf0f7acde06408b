import type { CatalogToolkit } from "../../catalog/types.ts";
import type { Sliceable } from "../listPage.ts";
import type { AppTool } from "../types.ts";

/** The tools of toolkits one after the other. Only the toolkits that a slice meets make theirs. */
export function toolsOfAll(toolkits: readonly CatalogToolkit[]): Sliceable<AppTool> {
  const counts = toolkits.map((toolkit) => toolkit.toolCount ?? toolkit.tools.length);
  return {
    length: counts.reduce((sum, count) => sum + count, 0),
    slice(start, end) {
      const entries: AppTool[] = [];
      let first = 0;
      for (const [at, toolkit] of toolkits.entries()) {
        if (first >= end) break;
        const next = first + (counts[at] ?? 0);
        if (next > start) {
          const own = toolkit.tools.slice(Math.max(start - first, 0), end - first);
          entries.push(...own.map((tool) => ({ tool, toolkit })));
        }
        first = next;
      }
      return entries;
    },
  };
}
