import type { SavedConfigRecord } from "../../backend/sessionExtras.ts";
import type { ListPage } from "../../backend/types.ts";
import { isoTime } from "../../wire.ts";
import { wirePage } from "./page.ts";

/** A saved configuration, with what it says. */
export function wireSavedConfig(saved: SavedConfigRecord) {
  const { toolkits, tools, tags } = saved.config;
  return {
    ...wireItem(saved),
    description: saved.description,
    config: { toolkits, tools, tags },
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
