import type { AuthSchemeMode } from "../../mocks/catalog/types.ts";
import { authSchemeModes } from "../../mocks/catalog/types.ts";
import { readTable } from "./readTable.ts";

/** What is known of a toolkit before anything is added by hand. */
export interface ToolkitFacts {
  slug: string;
  name: string;
  categories: string[];
  authSchemes: AuthSchemeMode[];
  managedAuthSchemes: AuthSchemeMode[];
  noAuth: boolean;
  /** Slugs of tools, as the platform lists them; may be empty. */
  tools: string[];
}

// They say nothing of what a toolkit is about.
const notCategories = ["popular", "some category"];

const list = (cell = "") => cell.split(",").filter((item) => item !== "");

function toModes(cell: string | undefined, slug: string): AuthSchemeMode[] {
  return list(cell).map((text) => {
    const mode = authSchemeModes.find((known) => known === text);
    if (mode === undefined) throw new Error(`${slug} has an auth scheme nobody knows: ${text}`);
    return mode;
  });
}

/** Every toolkit of `mocks/catalog/facts.tsv`, most popular first. */
export function readFacts(): ToolkitFacts[] {
  return readTable("../../mocks/catalog/facts.tsv").map(
    ([slug = "", name = "", categories, schemes, managed, noAuth, tools]) => ({
      slug,
      name,
      categories: list(categories).filter((category) => !notCategories.includes(category)),
      authSchemes: toModes(schemes, slug),
      managedAuthSchemes: toModes(managed, slug),
      noAuth: noAuth === "yes",
      tools: list(tools),
    }),
  );
}
