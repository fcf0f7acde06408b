import type { EnabledOrDisabled, SessionConfig } from "../records.ts";

/** Which toolkits a session may use, for going through many: without a list all of them. */
export function toolkitFilter({ toolkits }: SessionConfig): (slug: string) => boolean {
  if (toolkits === undefined) return () => true;
  return listFilter(toolkits);
}

/** Whether a session may use a toolkit. For many toolkits of one session, make a `toolkitFilter` once. */
export function isToolkitAllowed(config: SessionConfig, slug: string): boolean {
  return toolkitFilter(config)(slug);
}

/** Whether a list leaves a slug in; one that only asks for approvals leaves everything in. */
export function listFilter(list: EnabledOrDisabled): (slug: string) => boolean {
  const isAllowlist = "enabled" in list;
  const slugs = new Set(isAllowlist ? list.enabled : "disabled" in list ? list.disabled : []);
  return (slug) => slugs.has(slug) === isAllowlist;
}
