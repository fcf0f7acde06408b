import type { CatalogTool, CatalogToolkit, ToolTag } from "../../../mocks/catalog/types.ts";

export const tags: readonly ToolTag[] = [
  "readOnlyHint",
  "destructiveHint",
  "idempotentHint",
  "openWorldHint",
];

/** A tool for every combination of tags: `ALPHA_5` has the first and the third. */
function toolsOf(slug: string): CatalogTool[] {
  return Array.from({ length: 2 ** tags.length }, (_, number) => ({
    slug: `${slug.toUpperCase()}_${number}`,
    name: `Widget ${number}`,
    description: "Turns widgets around",
    tags: tags.filter((_tag, bit) => number & (1 << bit)),
    inputParameters: { type: "object", properties: {}, required: [] },
  }));
}

function toolkit(slug: string): CatalogToolkit {
  return {
    slug,
    name: slug,
    description: "Widgets",
    logo: "data:image/svg+xml,<svg/>",
    categories: [],
    authSchemes: ["NO_AUTH"],
    managedAuthSchemes: [],
    // No connection stands between a session's filters and a call.
    noAuth: true,
    tools: toolsOf(slug),
  };
}

export const taggedCatalog: readonly CatalogToolkit[] = ["alpha", "beta", "gamma"].map(toolkit);
