import { searchTools } from "../search/searchTools.ts";
import { prepareToolSearch } from "../search/toolSearch.ts";
import { getToolSchemasTool } from "./getToolSchemasTool.ts";
import { manageConnectionsTool } from "./manageConnectionsTool.ts";
import { multiExecuteTool } from "./multiExecuteTool.ts";
import { remoteBashTool, remoteWorkbenchTool } from "./remoteTools.ts";
import { searchToolsTool } from "./searchToolsTool.ts";
import type { MetaTool, OwnTools } from "./types.ts";
import { waitForConnectionsTool } from "./waitForConnectionsTool.ts";

/** In the order in which they are listed. */
const metaTools: readonly MetaTool[] = [
  searchToolsTool,
  getToolSchemasTool,
  multiExecuteTool,
  manageConnectionsTool,
  waitForConnectionsTool,
  remoteWorkbenchTool,
  remoteBashTool,
];

/** What sessions bring themselves. */
export const ownTools: OwnTools = {
  list: (config) =>
    metaTools.filter(({ isOn }) => isOn(config)).map((tool) => tool.describe(config)),
  find: (config, slug) => metaTools.find((tool) => tool.slug === slug && tool.isOn(config)),
  search: searchTools,
  searches: (slug) => slug === searchToolsTool.slug || slug === getToolSchemasTool.slug,
  prepareSearch: prepareToolSearch,
};
