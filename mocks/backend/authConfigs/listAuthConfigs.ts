import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { AuthConfigRecord } from "../records.ts";
import { EVERYTHING } from "../store/keys.ts";
import type { ReadTables } from "../store/tables.ts";
import { matchesSearch } from "../toolkits/matchesSearch.ts";
import type { AuthConfig, AuthConfigQuery, ListPage } from "../types.ts";

/** An auth config with what is on it. */
export function viewAuthConfig(
  tables: ReadTables,
  platform: Platform,
  record: AuthConfigRecord,
): AuthConfig {
  const { order: _order, deletedAt: _deletedAt, ...config } = record;
  return {
    ...config,
    accountCount: tables.accounts.byAuthConfig.list(record.id).length,
    toolkitLogo: platform.toolkits.toolkit(record.toolkit)?.logo ?? "",
  };
}

/** Auth configs that meet every given filter, newest first. */
export function listAuthConfigs(
  tables: ReadTables,
  platform: Platform,
  query: AuthConfigQuery,
): ListPage<AuthConfig> {
  const { toolkits, isManaged, search, showDisabled } = query;
  const candidates =
    toolkits === undefined
      ? tables.configs.all.list(EVERYTHING)
      : [...new Set(toolkits)].flatMap((slug) => tables.configs.byToolkit.list(slug));
  const found = candidates
    .filter(
      (config) =>
        (isManaged === undefined || config.isManaged === isManaged) &&
        (showDisabled !== false || !config.isDisabled) &&
        matchesSearch(search, [config.name, config.id, config.toolkit]),
    )
    .sort((a, b) => b.order - a.order);
  const page = listPage(found, query, { default: 20, max: 1000 });
  return { ...page, items: page.items.map((record) => viewAuthConfig(tables, platform, record)) };
}
