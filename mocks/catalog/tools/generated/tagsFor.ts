import type { ToolTag } from "../../types.ts";
import type { ActionKind } from "./verbs.ts";

const tags: Readonly<Record<ActionKind, readonly ToolTag[]>> = {
  list: ["readOnlyHint"],
  get: ["readOnlyHint"],
  search: ["readOnlyHint"],
  lookUp: ["readOnlyHint"],
  work: ["readOnlyHint"],
  create: [],
  // What was there before is gone.
  update: ["destructiveHint", "idempotentHint"],
  change: [],
  delete: ["destructiveHint", "idempotentHint"],
  // It reaches people outside.
  send: ["openWorldHint"],
};

/** What a tool of a kind does to the world. */
export function tagsFor(kind: ActionKind): ToolTag[] {
  return [...tags[kind]];
}
