import { type BrandIcon, chooseIcon } from "./chooseIcon.ts";
import { describeToolkit } from "./describeToolkit.ts";
import { displayName } from "./displayName.ts";
import { readFacts, type ToolkitFacts } from "./readFacts.ts";
import { toolFacts } from "./toolFacts.ts";

const header = "// Made by `node scripts/build-catalog.ts`; change what it reads, not this file.\n";

function row(facts: ToolkitFacts, icon: BrandIcon | undefined, tools: number): string {
  const name = displayName(facts);
  return JSON.stringify([
    facts.slug,
    name,
    describeToolkit({ ...facts, name }),
    facts.categories.join(","),
    facts.authSchemes,
    facts.managedAuthSchemes,
    icon?.name ?? "",
    tools,
  ]);
}

/**
 * The generated modules of the mock's catalogue, by file name: every toolkit as one row, every brand's icon
 * once, and the tools. Depends on the tables beside this file, the facts and simple-icons only.
 */
export function renderCatalog(): Record<string, string> {
  const facts = readFacts();
  const icons = new Map<string, BrandIcon>();
  const lines: string[] = [];
  const rows = facts.map((toolkit) => {
    if (toolkit.noAuth !== toolkit.authSchemes.includes("NO_AUTH")) {
      throw new Error(`${toolkit.slug} both needs a connection and does not`);
    }
    const icon = chooseIcon(toolkit.slug);
    if (icon !== undefined) icons.set(icon.name, icon);
    const tools = toolFacts(toolkit);
    lines.push([toolkit.slug, ...tools.facts].join("\t"));
    return row(toolkit, icon, tools.count);
  });
  const marks = [...icons.values()].map(({ name, hex, path, wide }) => {
    const mark = wide ? [hex, path, "wide"] : [hex, path];
    return `  ${JSON.stringify(name)}: ${JSON.stringify(mark)},`;
  });
  return {
    "toolkits.generated.ts": `${header}import type { ToolkitRow } from "./ToolkitRow.ts";\n\nexport const toolkitRows: readonly ToolkitRow[] = [\n${rows.map((line) => `  ${line},\n`).join("")}];\n`,
    "tools/toolLines.generated.ts": `${header}/** Toolkits and their tools, a line each: see tools.tsv. */\nexport const toolLines: string = ${JSON.stringify(lines.join("\n"))};\n`,
    "icons.generated.ts": `${header}/** Brands' marks from simple-icons (CC0-1.0): colour, and path on a 24 by 24 canvas. */\nexport const icons: Readonly<Record<string, readonly [hex: string, path: string, shape?: string]>> = {\n${marks.join("\n")}\n};\n`,
  };
}
