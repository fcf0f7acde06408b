import type { SessionConfig } from "../records.ts";

/** Which toolkits a session may use, for going through many: without a list all of them. */
export function toolkitFilter({ toolkits }: SessionConfig): (slug: string) => boolean {
  if (toolkits === undefined) return () => true;
  const isAllowlist = "enabled" in toolkits;
  const slugs = new Set(isAllowlist ? toolkits.enabled : toolkits.disabled);
  return (slug) => slugs.has(slug) === isAllowlist;
}

/** Whether a session may use a toolkit. For many toolkits of one session, make a `toolkitFilter` once. */
export function isToolkitAllowed(config: SessionConfig, slug: string): boolean {
  return toolkitFilter(config)(slug);
}
