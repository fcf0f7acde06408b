import type { Toolkit } from "../../client/index.ts";
import { patchQueries } from "../scope/patchQueries.ts";
import type { Scope } from "../scope/Scope.ts";
import { type ToolkitPages, toolkitsKey } from "./toolkitsOptions.ts";

/**
 * Changes one toolkit in every list at once. All other items, and pages without it, keep their identity, so that one
 * card renders anew.
 */
export function patchToolkit(
  scope: Scope,
  slug: string,
  change: (toolkit: Toolkit) => Toolkit,
): void {
  const isIt = (toolkit: Toolkit) => toolkit.slug === slug;
  patchQueries<ToolkitPages>(scope, toolkitsKey(scope), (data) => {
    if (!data.pages.some(({ items }) => items.some(isIt))) return data;
    const pages = data.pages.map((page) =>
      page.items.some(isIt)
        ? { ...page, items: page.items.map((item) => (isIt(item) ? change(item) : item)) }
        : page,
    );
    return { ...data, pages };
  });
}
