import type { SessionWarning } from "../types.ts";

/** More preloaded tools than this crowd an agent's context, says the platform. */
const MANY_TOOLS = 20;

/** What a session's configuration is advised against. It works all the same. */
export function sessionWarnings(preloaded: number): SessionWarning[] {
  if (preloaded <= MANY_TOOLS) return [];
  return [
    {
      code: "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE",
      message: `The session preloads ${preloaded} tools, each of which takes room in the agent's context. Keep them to about ${MANY_TOOLS}.`,
    },
  ];
}
