import type { EnabledOrDisabled, SessionConfig, TagFilter } from "../../backend/records.ts";
import type { EnableOrDisable, TagFilterBody, ToolsBody } from "../../backend/sessionBodies.ts";
import type { SavedConfigRecord } from "../../backend/sessionExtras.ts";
import type { ListPage } from "../../backend/types.ts";
import { isoTime } from "../../wire.ts";
import { wirePage } from "./page.ts";

/** A saved configuration, with what it says: in the words of requests, unlike a session's. */
export function wireSavedConfig(saved: SavedConfigRecord) {
  const { toolkits, tools, tags } = saved.config;
  return {
    ...wireItem(saved),
    description: saved.description,
    config: {
      toolkits: toolkits && toEnable(toolkits),
      tools: tools && toToolsBody(tools),
      tags: tags && toTags(tags),
    },
  };
}

/** A page of saved configurations. */
export function wireSavedConfigs(page: ListPage<SavedConfigRecord>) {
  return wirePage(page, wireItem);
}

function wireItem({ id, name, isArchived, createdAt, updatedAt }: SavedConfigRecord) {
  return {
    id,
    name,
    archived: isArchived,
    created_at: isoTime(createdAt),
    updated_at: isoTime(updatedAt),
  };
}

function toEnable(filter: EnabledOrDisabled): EnableOrDisable {
  const { require_approval } = filter;
  if ("enabled" in filter) return { enable: filter.enabled, require_approval };
  if ("disabled" in filter) return { disable: filter.disabled, require_approval };
  return { require_approval: filter.require_approval };
}

function toTags({ enabled, disabled, require_approval }: TagFilter): TagFilterBody {
  return { enable: enabled, disable: disabled, require_approval };
}

function toToolsBody(tools: NonNullable<SessionConfig["tools"]>): ToolsBody {
  return Object.fromEntries(
    Object.entries(tools).map(([toolkit, filter]) => [
      toolkit,
      "tags" in filter
        ? { tags: toTags(filter.tags), require_approval: filter.require_approval }
        : toEnable(filter),
    ]),
  );
}
