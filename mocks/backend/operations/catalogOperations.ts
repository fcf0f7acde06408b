import { findAuthConfig } from "../authConfigs/findAuthConfig.ts";
import { executeDirectly } from "../execute/executeDirectly.ts";
import { proxyDirectly } from "../execute/proxyDirectly.ts";
import type { Runner } from "../platform.ts";
import type { ReadTables } from "../store/tables.ts";
import { listCategories } from "../toolkits/listCategories.ts";
import { findTool, findToolkit, listToolkits, listTools } from "../toolkits/listToolkits.ts";
import type { MockBackend, ToolsQuery } from "../types.ts";

/** The backend's `toolkits`. */
export function toolkitOperations({ platform, read }: Runner): MockBackend["toolkits"] {
  // Reads, since the scenario that is stored says which catalogue it is.
  return {
    list: (query = {}) => read(() => listToolkits(platform, query)),
    get: (slug) => read(() => findToolkit(platform, slug)),
    categories: (query = {}) => read(() => listCategories(platform, query)),
  };
}

/** The backend's `tools`. */
export function toolOperations({ platform, read, write }: Runner): MockBackend["tools"] {
  return {
    list: (query = {}) => read((tables) => listTools(platform, ofAuthConfigs(tables, query))),
    get: (slug) => read(() => findTool(platform, slug)),
    async execute(slug, input) {
      const outcome = await write((tables) => executeDirectly(tables, platform, slug, input));
      if ("refusal" in outcome) throw outcome.refusal;
      return outcome.result;
    },
    async proxy(input) {
      const outcome = await write((tables) => proxyDirectly(tables, platform, input));
      if ("refusal" in outcome) throw outcome.refusal;
      return outcome.result;
    },
  };
}

/** A query that is narrowed to the toolkits of the auth configs that it names. */
function ofAuthConfigs(tables: ReadTables, { authConfigIds, ...query }: ToolsQuery): ToolsQuery {
  if (authConfigIds === undefined) return query;
  const named = authConfigIds.map((id) => findAuthConfig(tables, id).toolkit);
  const toolkits = query.toolkits?.filter((slug) => named.includes(slug)) ?? named;
  return { ...query, toolkits };
}
