import type { CatalogTool } from "../../catalog/types.ts";
import type { SessionConfig, TagFilter } from "../records.ts";
import type { ToolEntry } from "../types.ts";
import { listFilter, toolkitFilter } from "./toolkitFilter.ts";

/** Whether a session's filters leave a tool in. */
export type ToolFilter = (entry: ToolEntry) => boolean;

/**
 * A session's filters on app tools: the toolkit must be allowed; then the toolkit's own list decides, else its own tags,
 * else the session's tags. The session's own tools are not filtered.
 */
export function toolFilter(config: SessionConfig): ToolFilter {
  const isToolkitAllowed = toolkitFilter(config);
  const lists = new Map(
    Object.entries(config.tools ?? {}).map(([toolkit, own]) => [toolkit, ownFilter(own)]),
  );
  const byTags = tagFilter(config.tags);
  return ({ tool, toolkit }) => {
    if (toolkit === null) return true;
    return isToolkitAllowed(toolkit.slug) && (lists.get(toolkit.slug) ?? byTags)(tool);
  };
}

type OwnFilter = NonNullable<SessionConfig["tools"]>[string];

function ownFilter(own: OwnFilter): (tool: CatalogTool) => boolean {
  if ("tags" in own) return tagFilter(own.tags);
  const isAllowed = listFilter(own);
  return ({ slug }) => isAllowed(slug);
}

/** Must have one of the enabled tags, where there are any, and none of the disabled ones. */
function tagFilter({ enabled, disabled = [] }: TagFilter = {}): (tool: CatalogTool) => boolean {
  return ({ tags }) =>
    (enabled === undefined || enabled.some((tag) => tags.includes(tag))) &&
    !disabled.some((tag) => tags.includes(tag));
}
