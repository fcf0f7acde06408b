import { fieldOverrides } from "./auth/fieldOverrides.ts";
import { toolkitLogo } from "./logos/toolkitLogo.ts";
import type { ToolkitRow } from "./ToolkitRow.ts";
import { generateTool } from "./tools/generated/generateTool.ts";
import { handWrittenTools } from "./tools/handWrittenTools.ts";
import type { CatalogTool, CatalogToolkit } from "./types.ts";

function toolsOf(slug: string, name: string, actions: string): CatalogTool[] {
  const written = handWrittenTools.get(slug);
  return written ?? actions.split(" ").map((action) => generateTool({ slug, name }, action));
}

/**
 * Unfolds a row of the generated list. The logo and the tools are made when they are first asked for: a page that
 * shows 20 of 530 toolkits should not pay for all.
 */
export function toCatalogToolkit(row: ToolkitRow): CatalogToolkit {
  const [slug, name, description, categories, authSchemes, managedAuthSchemes, icon, actions] = row;
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
    get tools() {
      tools ??= toolsOf(slug, name, actions);
      return tools;
    },
  };
  const connectedAccountFields = fieldOverrides[slug];
  if (connectedAccountFields !== undefined) toolkit.connectedAccountFields = connectedAccountFields;
  return toolkit;
}
