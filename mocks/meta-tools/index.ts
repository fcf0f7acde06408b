import type { SessionConfig } from "../backend/records.ts";
import type { CatalogTool } from "../catalog/types.ts";
import { getToolSchemasTool } from "./getToolSchemasTool.ts";
import { manageConnectionsTool } from "./manageConnectionsTool.ts";
import { multiExecuteTool } from "./multiExecuteTool.ts";
import { remoteBashTool, remoteWorkbenchTool } from "./remoteTools.ts";
import { searchToolsTool } from "./searchToolsTool.ts";
import type { MetaTool } from "./types.ts";
import { waitForConnectionsTool } from "./waitForConnectionsTool.ts";

/** The tools that sessions themselves have, in the order in which they are listed. */
const metaTools: readonly MetaTool[] = [
  searchToolsTool,
  getToolSchemasTool,
  multiExecuteTool,
  manageConnectionsTool,
  waitForConnectionsTool,
  remoteWorkbenchTool,
  remoteBashTool,
];

/** Those that a session's configuration leaves in, as they are listed. */
export function listMetaTools(config: SessionConfig): CatalogTool[] {
  return metaTools.filter(({ isOn }) => isOn(config)).map((tool) => tool.describe(config));
}

/** One of them by its slug, if the session has it. */
export function findMetaTool(config: SessionConfig, slug: string): MetaTool | undefined {
  return metaTools.find((tool) => tool.slug === slug && tool.isOn(config));
}
