import { toCatalogToolkit } from "./toCatalogToolkit.ts";
import { toolkitRows } from "./toolkits.generated.ts";
import type { CatalogToolkit } from "./types.ts";

export { authConfigFields } from "./auth/authConfigFields.ts";
export { connectedAccountFields } from "./auth/connectedAccountFields.ts";
export { isEndUserScheme } from "./auth/isEndUserScheme.ts";
export { preferredScheme } from "./auth/preferredScheme.ts";
export type { CatalogToolkit, JsonSchema } from "./types.ts";

/**
 * The toolkits that the mock knows unless it is given others: 530, most popular first. Names, categories, schemes
 * and most tool slugs are the platform's; descriptions, logos and schemas are the mock's own.
 */
export const catalog: readonly CatalogToolkit[] = toolkitRows.map(toCatalogToolkit);
