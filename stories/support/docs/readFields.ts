/** A field of an interface, as its source has it. */
export interface Field {
  name: string;
  type: string;
  /** Its docstring, on one line. */
  text: string;
}

/**
 * The fields of an interface, read from the source file that declares it, as Biome formats that: what docs pages say of a hook's
 * result is what the code says.
 *
 * @throws when the source declares no such interface
 */
export function readFields(source: string, name: string): Field[] {
  const [, body] =
    source.match(new RegExp(`interface ${name}\\b[^{]*\\{\\n([\\s\\S]*?)\\n\\}`)) ?? [];
  if (body === undefined) throw new Error(`There is no interface ${name} in this source.`);
  const field =
    /(?<=^|\n)(?: {2}\/\*\*([\s\S]*?)\*\/\n)? {2}(?:readonly )?(\w+)\??([\s\S]*?);(?=\n {2}[/\w]|$)/g;
  return [...body.matchAll(field)].map(([, doc = "", fieldName = "", rest = ""]) => ({
    name: fieldName,
    type: rest.startsWith(":") ? squeezed(rest.slice(1)) : squeezed(rest),
    text: squeezed(doc.replaceAll(/^\s*\* ?/gm, " ")).replaceAll(/\{@link (\w+)\}/g, "`$1`"),
  }));
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
