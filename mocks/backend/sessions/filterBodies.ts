import type { EnabledOrDisabled, SessionConfig, TagFilter } from "../records.ts";
import type { EnableOrDisable, TagFilterBody, ToolsBody } from "../sessionBodies.ts";

/** Filters as requests say them (`enable`), in the words of the configuration (`enabled`). */

export function toEnabled(filter: EnableOrDisable): EnabledOrDisabled {
  const { require_approval } = filter;
  if ("enable" in filter) return { enabled: filter.enable, require_approval };
  if ("disable" in filter) return { disabled: filter.disable, require_approval };
  return { require_approval: filter.require_approval };
}

export function toTagFilter(tags: TagFilterBody): TagFilter {
  if (Array.isArray(tags)) return { enabled: tags };
  return {
    enabled: tags.enable,
    disabled: tags.disable,
    require_approval: tags.require_approval,
  };
}

export function toTools(tools: ToolsBody): SessionConfig["tools"] {
  return Object.fromEntries(
    Object.entries(tools).map(([toolkit, filter]) => [
      toolkit,
      "tags" in filter
        ? { tags: toTagFilter(filter.tags), require_approval: filter.require_approval }
        : toEnabled(filter),
    ]),
  );
}
