import type { CatalogTool } from "../types.ts";
import { documentedNames } from "./documentedNames.ts";
import { generateTool } from "./generated/generateTool.ts";
import { handWrittenTools } from "./handWrittenTools.ts";
import { toolLines } from "./toolLines.generated.ts";

const lines = new Map(
  toolLines.split("\n").map((line) => {
    const end = line.indexOf("\t");
    return [line.slice(0, end), line.slice(end + 1)];
  }),
);

/** The tools of one of the catalogue's toolkits: those that were written by hand come first, as they are. */
export function toolsOf(toolkit: { slug: string; name: string }): CatalogTool[] {
  const written = new Map(handWrittenTools.get(toolkit.slug)?.map((tool) => [tool.slug, tool]));
  const bySlug = new Map(
    [...written].map(([slug, tool]): [string, CatalogTool] => [
      slug,
      { ...tool, tags: [...tool.tags, "important"] },
    ]),
  );
  for (const fact of lines.get(toolkit.slug)?.split("\t") ?? []) {
    const tool = generateTool(toolkit, fact);
    if (bySlug.has(tool.slug)) continue;
    const same = written.get(documentedNames[tool.slug] ?? "");
    bySlug.set(tool.slug, same === undefined ? tool : { ...same, slug: tool.slug });
  }
  return [...bySlug.values()];
}
