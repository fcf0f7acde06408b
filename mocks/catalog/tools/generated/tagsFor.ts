import type { ToolHint } from "../../types.ts";
import type { ActionKind } from "./verbs.ts";

const tags: Readonly<Record<ActionKind, readonly ToolHint[]>> = {
  list: ["readOnlyHint"],
  get: ["readOnlyHint"],
  search: ["readOnlyHint"],
  lookUp: ["readOnlyHint"],
  work: ["readOnlyHint"],
  create: ["createHint"],
  // What was there before is gone.
  update: ["updateHint", "destructiveHint", "idempotentHint"],
  change: ["updateHint"],
  delete: ["destructiveHint", "idempotentHint"],
  // It reaches people outside.
  send: ["createHint", "openWorldHint"],
};

const letters: Readonly<Record<string, ToolHint>> = {
  r: "readOnlyHint",
  d: "destructiveHint",
  i: "idempotentHint",
  o: "openWorldHint",
  "!": "important",
};

/** What a tool of a kind does to the world. */
function tagsFor(kind: ActionKind): ToolHint[] {
  return [...tags[kind]];
}

/** The hints that are known of a tool (`do!`); of what it does to things, by its kind, where they don't say. */
export function tagsOf(kind: ActionKind, hints: string): ToolHint[] {
  if (hints === "") return tagsFor(kind);
  const known = [...hints].flatMap((letter) => letters[letter] ?? []);
  if (hints === "!") return [...tagsFor(kind), ...known];
  const [deed = "readOnlyHint"] = tags[kind];
  // A tool whose hints are known and that is not said to read only does more than that, whatever its name says.
  const does = deed === "readOnlyHint" ? "updateHint" : deed;
  return known.includes("readOnlyHint") ? known : [...new Set<ToolHint>([does, ...known])];
}
