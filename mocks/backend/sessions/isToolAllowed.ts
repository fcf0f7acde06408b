import type { CatalogTool } from "../../catalog/types.ts";
import type { SessionConfig, TagFilter } from "../records.ts";
import type { ToolEntry } from "../types.ts";
import { isToolkitAllowed } from "./isToolkitAllowed.ts";

/**
 * Whether a session's filters leave an app tool in: its toolkit must be allowed; then a toolkit's own list decides, else
 * its own tags, else the session's tags.
 */
export function isToolAllowed(config: SessionConfig, { tool, toolkit }: ToolEntry): boolean {
  if (toolkit === null) return true;
  if (!isToolkitAllowed(config, toolkit.slug)) return false;
  const own = config.tools?.[toolkit.slug];
  if (own === undefined) return hasTags(config.tags, tool);
  if ("tags" in own) return hasTags(own.tags, tool);
  return "enabled" in own ? own.enabled.includes(tool.slug) : !own.disabled.includes(tool.slug);
}

function hasTags(filter: TagFilter | undefined, { tags }: CatalogTool): boolean {
  const { enabled, disabled } = filter ?? {};
  return (
    (enabled === undefined || enabled.some((tag) => tags.includes(tag))) &&
    !(disabled ?? []).some((tag) => tags.includes(tag))
  );
}
