import { readTable } from "./readTable.ts";

const corrected = new Map(readTable("./names.tsv").map(([slug = "", name = ""]) => [slug, name]));

/** A toolkit's name as its users know it: the corrected one, else the listed one in title case. */
export function displayName(toolkit: { slug: string; name: string }): string {
  return (
    corrected.get(toolkit.slug) ??
    toolkit.name.replace(/(^| )\p{Lower}/gu, (start) => start.toUpperCase())
  );
}
