import { badRequest } from "../errors.ts";
import { freeId } from "../ids/freeId.ts";
import { newId } from "../ids/newId.ts";
import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { SavedConfigRecord } from "../sessionExtras.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import { matchesSearch } from "../toolkits/matchesSearch.ts";
import type { ListPage, SavedConfigInput, SavedConfigQuery } from "../types.ts";
import { checkConfig } from "./checkConfig.ts";
import { checkSavedConfigs } from "./savedConfig.ts";
import { newConfig } from "./sessionConfig.ts";

/**
 * Saves a configuration that sessions can be made from.
 *
 * @throws PlatformError those of making a session of it.
 */
export function saveConfig(
  tables: WriteTables,
  platform: Platform,
  { id, name, description = "", config: body = {}, isArchived = false }: SavedConfigInput,
): SavedConfigRecord {
  if (name === "") throw badRequest("A saved configuration needs a name.", ["name: is required"]);
  if ([...tables.savedConfigs.all()].some((other) => other.name === name)) {
    throw badRequest("There is a saved configuration of that name.", [`name: ${name} is taken`]);
  }
  const config = newConfig(body);
  checkConfig(tables, platform, { userId: "", config }, body);
  const { toolkits, tools, tags } = config;
  const fresh = newId(tables, "sc_");
  const now = platform.now();
  const saved: SavedConfigRecord = {
    ...fresh,
    id: id === undefined ? fresh.id : freeId(tables.savedConfigs, "sc_", id),
    name,
    description,
    config: { toolkits, tools, tags },
    isArchived,
    createdAt: now,
    updatedAt: now,
  };
  tables.savedConfigs.put(saved);
  return saved;
}

/** Saved configurations, newest first. Archived ones are only listed when they are asked for. */
export function listSavedConfigs(
  tables: ReadTables,
  query: SavedConfigQuery,
): ListPage<SavedConfigRecord> {
  checkSavedConfigs(tables);
  const found = [...tables.savedConfigs.all()]
    .filter(
      ({ name, isArchived }) =>
        isArchived === (query.archived ?? false) && matchesSearch(query.search, [name]),
    )
    .sort((a, b) => b.order - a.order);
  return listPage(found, query, { default: 20, max: 100 });
}
