import { fieldOverrides } from "./auth/fieldOverrides.ts";
import { loadedTools } from "./loadTools.ts";
import { toolkitLogo } from "./logos/toolkitLogo.ts";
import type { ToolkitRow } from "./ToolkitRow.ts";
import { generateTool } from "./tools/generated/generateTool.ts";
import { triggersOf } from "./triggers.ts";
import type { CatalogTool, CatalogToolkit } from "./types.ts";

function toolsOf(slug: string, name: string, tools: number | string): CatalogTool[] {
  if (typeof tools === "number") return loadedTools({ slug, name });
  return tools.split(" ").map((action) => generateTool({ slug, name }, action));
}

/**
 * Unfolds a row of the generated list. The logo and the tools are made when they are first asked for: a page that
 * shows 20 of 531 toolkits should not pay for all.
 */
export function toCatalogToolkit(row: ToolkitRow): CatalogToolkit {
  const [slug, name, description, categories, authSchemes, managedAuthSchemes, icon, toolsOrCount] =
    row;
  let logo: string | undefined;
  let tools: CatalogTool[] | undefined;
  const toolkit: CatalogToolkit = {
    slug,
    name,
    description,
    get logo() {
      logo ??= toolkitLogo({ slug, name, icon });
      return logo;
    },
    categories: categories === "" ? [] : categories.split(","),
    authSchemes: [...authSchemes],
    managedAuthSchemes: [...managedAuthSchemes],
    noAuth: authSchemes.includes("NO_AUTH"),
    toolCount: typeof toolsOrCount === "number" ? toolsOrCount : toolsOrCount.split(" ").length,
    get tools() {
      tools ??= toolsOf(slug, name, toolsOrCount);
      return tools;
    },
  };
  const triggers = triggersOf(slug);
  if (triggers.length > 0) toolkit.triggers = triggers;
  const connectedAccountFields = fieldOverrides[slug];
  if (connectedAccountFields !== undefined) toolkit.connectedAccountFields = connectedAccountFields;
  return toolkit;
}
