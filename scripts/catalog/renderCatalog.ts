import { handWrittenTools } from "../../mocks/catalog/tools/handWrittenTools.ts";
import { type BrandIcon, chooseIcon } from "./chooseIcon.ts";
import { describeToolkit } from "./describeToolkit.ts";
import { displayName } from "./displayName.ts";
import { readFacts, type ToolkitFacts } from "./readFacts.ts";
import { standInTools } from "./standInTools.ts";

const header = "// Made by `node scripts/build-catalog.ts`; change what it reads, not this file.\n";

// Every session has a tool of this name: the platform's own, for searching tools.
const takenByTheRouter = ["COMPOSIO_SEARCH_TOOLS"];

/** What tools are called within their toolkit: the slugs without the toolkit's, which begins each of them. */
function toolActions(facts: ToolkitFacts): string[] {
  const prefix = `${facts.slug.toUpperCase()}_`;
  const slugs = facts.tools.length > 0 ? facts.tools : standInTools(facts);
  return slugs
    .filter((slug) => !takenByTheRouter.includes(slug))
    .map((slug) => {
      if (!slug.startsWith(prefix)) throw new Error(`${slug} does not begin with ${prefix}`);
      return slug.slice(prefix.length);
    });
}

function row(facts: ToolkitFacts, icon: BrandIcon | undefined): string {
  const name = displayName(facts);
  return JSON.stringify([
    facts.slug,
    name,
    describeToolkit({ ...facts, name }),
    facts.categories.join(","),
    facts.authSchemes,
    facts.managedAuthSchemes,
    icon?.name ?? "",
    handWrittenTools.has(facts.slug) ? "" : toolActions(facts).join(" "),
  ]);
}

/**
 * The generated modules of the mock's catalogue, by file name: every toolkit as one row, and every brand's icon
 * once. Depends on the tables beside this file, the facts and simple-icons only.
 */
export function renderCatalog(): Record<string, string> {
  const facts = readFacts();
  const icons = new Map<string, BrandIcon>();
  const rows = facts.map((toolkit) => {
    if (toolkit.noAuth !== toolkit.authSchemes.includes("NO_AUTH")) {
      throw new Error(`${toolkit.slug} both needs a connection and does not`);
    }
    const icon = chooseIcon(toolkit.slug);
    if (icon !== undefined) icons.set(icon.name, icon);
    return row(toolkit, icon);
  });
  const marks = [...icons.values()].map(({ name, hex, path, wide }) => {
    const mark = wide ? [hex, path, "wide"] : [hex, path];
    return `  ${JSON.stringify(name)}: ${JSON.stringify(mark)},`;
  });
  return {
    "toolkits.generated.ts": `${header}import type { ToolkitRow } from "./ToolkitRow.ts";\n\nexport const toolkitRows: readonly ToolkitRow[] = [\n${rows.map((line) => `  ${line},\n`).join("")}];\n`,
    "icons.generated.ts": `${header}/** Brands' marks from simple-icons (CC0-1.0): colour, and path on a 24 by 24 canvas. */\nexport const icons: Readonly<Record<string, readonly [hex: string, path: string, shape?: string]>> = {\n${marks.join("\n")}\n};\n`,
  };
}
