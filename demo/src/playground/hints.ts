import type { Tool } from "@modelcontextprotocol/sdk/types.js";

/** What a tool says of its consequences, in the host's words. */
export function hintsOf({ annotations = {} }: Tool): string[] {
  return [
    annotations.readOnlyHint ? "Reads only" : "Writes",
    ...(annotations.destructiveHint ? ["May destroy"] : []),
    ...(annotations.idempotentHint ? ["Safe to repeat"] : []),
    ...(annotations.openWorldHint ? ["Reaches others"] : []),
  ];
}
