import type { MetaTool, MetaTools } from "../backend/platform.ts";
import { prepareToolSearch } from "../search/toolSearch.ts";
import { searchWithCustomTools } from "./customTools.ts";
import { getToolSchemasTool } from "./getToolSchemasTool.ts";
import { manageConnectionsTool } from "./manageConnectionsTool.ts";
import { multiExecuteTool } from "./multiExecuteTool.ts";
import { remoteBashTool, remoteWorkbenchTool } from "./remoteTools.ts";
import { searchToolsTool } from "./searchToolsTool.ts";
import { waitForConnectionsTool } from "./waitForConnectionsTool.ts";

/** In the order in which they are listed. */
const tools: readonly MetaTool[] = [
  searchToolsTool,
  getToolSchemasTool,
  multiExecuteTool,
  manageConnectionsTool,
  waitForConnectionsTool,
  remoteWorkbenchTool,
  remoteBashTool,
];

/** What sessions bring themselves. */
export const metaTools: MetaTools = {
  list: (config) => tools.filter(({ isOn }) => isOn(config)).map((tool) => tool.describe(config)),
  find: (config, slug) => tools.find((tool) => tool.slug === slug && tool.isOn(config)),
  search: searchWithCustomTools,
  needsSearch: (slug) => slug === searchToolsTool.slug || slug === getToolSchemasTool.slug,
  prepareSearch: prepareToolSearch,
};
