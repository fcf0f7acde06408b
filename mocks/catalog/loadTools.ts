import { ToolsNotLoadedError } from "./notLoaded.ts";
import type { CatalogTool } from "./types.ts";

let makeTools: ((toolkit: { slug: string; name: string }) => CatalogTool[]) | undefined;

/** Loads the tools of all toolkits: in a page 100 kB, compressed, which most visits never need. */
export async function loadTools(): Promise<void> {
  const { toolsOf } = await import("./tools/toolsOf.ts");
  makeTools = toolsOf;
}

/** @throws ToolsNotLoadedError when `loadTools` has not ended yet. */
export function loadedTools(toolkit: { slug: string; name: string }): CatalogTool[] {
  if (makeTools === undefined) throw new ToolsNotLoadedError(toolkit.slug, loadTools);
  return makeTools(toolkit);
}
