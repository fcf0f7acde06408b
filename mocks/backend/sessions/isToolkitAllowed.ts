import type { SessionConfig } from "../records.ts";

/** Whether a session may use a toolkit: without a list it may use all. */
export function isToolkitAllowed({ toolkits }: SessionConfig, slug: string): boolean {
  if (toolkits === undefined) return true;
  return "enabled" in toolkits
    ? toolkits.enabled.includes(slug)
    : !toolkits.disabled.includes(slug);
}
