import { loadTools } from "./loadTools.ts";
import { toCatalogToolkit } from "./toCatalogToolkit.ts";
import { toolkitRows } from "./toolkits.generated.ts";
import type { CatalogToolkit } from "./types.ts";

export { authConfigFields } from "./auth/authConfigFields.ts";
export { connectedAccountFields } from "./auth/connectedAccountFields.ts";
export { isEndUserScheme } from "./auth/isEndUserScheme.ts";
export { preferredScheme } from "./auth/preferredScheme.ts";
export type { CatalogToolkit, JsonSchema } from "./types.ts";

/**
 * The toolkits that the mock knows unless it is given others: 531, most popular first. Names, categories, schemes
 * and tool slugs are the platform's; descriptions, logos and most schemas are the mock's own. Their `tools` are loaded on
 * demand, by the mock itself or by `loadCatalog`: until then, reading them throws `ToolsNotLoadedError`.
 */
export const catalog: readonly CatalogToolkit[] = toolkitRows.map(toCatalogToolkit);

/**
 * The catalogue with its tools loaded, to read them or to copy its toolkits.
 *
 * @example
 * ```ts
 * const [gmail, ...others] = await loadCatalog();
 * const backend = createMockBackend({ catalog: [{ ...gmail, name: "Post" }, ...others] });
 * ```
 */
export async function loadCatalog(): Promise<readonly CatalogToolkit[]> {
  await loadTools();
  return catalog;
}
