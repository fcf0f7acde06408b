import { readFileSync } from "node:fs";

const readme = new URL("../../README.md", import.meta.url);

/** The README's code block under a heading that imports something of this module: what a host pastes. */
export function readmeCode(heading: string, imported: string, name = ""): string {
  const [, section = ""] = readFileSync(readme, "utf8").split(`\n## ${heading}\n`);
  const [text = ""] = section.split("\n## ");
  const blocks = [...text.matchAll(/```tsx?\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
  const block = blocks.find((code) => code.includes(`${name} } from "${imported}"`));
  if (block) return block;
  throw new Error(`README.md has no code under "${heading}" that imports ${name} of ${imported}.`);
}
