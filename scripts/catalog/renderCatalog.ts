import { type BrandMark, type BrandPicture, chooseMark, choosePicture } from "./chooseIcon.ts";
import { describeToolkit } from "./describeToolkit.ts";
import { displayName } from "./displayName.ts";
import { readFacts, type ToolkitFacts } from "./readFacts.ts";
import { toolFacts } from "./toolFacts.ts";

const header = "// Made by `node scripts/build-catalog.ts`; change what it reads, not this file.\n";

function row(facts: ToolkitFacts, icon: string, tools: number): string {
  const name = displayName(facts);
  return JSON.stringify([
    facts.slug,
    name,
    describeToolkit({ ...facts, name }),
    facts.categories.join(","),
    facts.authSchemes,
    facts.managedAuthSchemes,
    icon,
    tools,
  ]);
}

/**
 * The generated modules of the mock's catalogue, by file name: every toolkit as one row, every brand's icon
 * once, and the tools. Depends on the tables beside this file, the facts and the icon sets only.
 */
export function renderCatalog(): Record<string, string> {
  const facts = readFacts();
  const icons = new Map<string, BrandMark>();
  const pictures = new Map<string, BrandPicture>();
  const lines: string[] = [];
  const rows = facts.map((toolkit) => {
    if (toolkit.noAuth !== toolkit.authSchemes.includes("NO_AUTH")) {
      throw new Error(`${toolkit.slug} both needs a connection and does not`);
    }
    const icon = chooseMark(toolkit.slug);
    const picture = icon === undefined ? choosePicture(toolkit.slug) : undefined;
    if (icon !== undefined) icons.set(icon.name, icon);
    if (picture !== undefined) pictures.set(picture.name, picture);
    const tools = toolFacts(toolkit);
    lines.push([toolkit.slug, ...tools.facts].join("\t"));
    return row(toolkit, icon?.name ?? picture?.name ?? "", tools.count);
  });
  const marks = [...icons.values()].map(({ name, hex, path, wide }) => {
    const mark = wide ? [hex, path, "wide"] : [hex, path];
    return `  ${JSON.stringify(name)}: ${JSON.stringify(mark)},`;
  });
  const drawn = [...pictures.values()].map(
    ({ name, body, width, height }) =>
      `  ${JSON.stringify(name)}: ${JSON.stringify([body, width, height])},`,
  );
  return {
    "toolkits.generated.ts": `${header}import type { ToolkitRow } from "./ToolkitRow.ts";\n\nexport const toolkitRows: readonly ToolkitRow[] = [\n${rows.map((line) => `  ${line},\n`).join("")}];\n`,
    "tools/toolLines.generated.ts": `${header}/** Toolkits and their tools, a line each: see tools.tsv. */\nexport const toolLines: string = ${JSON.stringify(lines.join("\n"))};\n`,
    "icons.generated.ts": `${header}/** Brands' marks from simple-icons (CC0-1.0): colour, and path on a 24 by 24 canvas. */\nexport const icons: Readonly<Record<string, readonly [hex: string, path: string, shape?: string]>> = {\n${marks.join("\n")}\n};\n\n/** Brands' logos in their own colours, from gilbarbara's logos (CC0-1.0) and vscode-icons (MIT, Roberto Huertas and others): what is in the \`<svg>\`, and its canvas. */\nexport const pictures: Readonly<Record<string, readonly [body: string, width: number, height: number]>> = {\n${drawn.join("\n")}\n};\n`,
  };
}
