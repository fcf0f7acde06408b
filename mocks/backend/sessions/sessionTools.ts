import { listMetaTools } from "../../meta-tools/index.ts";
import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { SessionConfig } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";
import type { ListPage, PageQuery, ToolEntry } from "../types.ts";
import { findSession } from "./findSession.ts";
import { toolFilter } from "./toolFilter.ts";

/** The platform preloads no more app tools than this. */
const MOST_PRELOADED = 1000;

/** What a session's agent is given: the session's own tools, then the app tools that its `preload` asks for. */
export function sessionTools(platform: Platform, config: SessionConfig): ToolEntry[] {
  return [
    ...listMetaTools(config).map((tool) => ({ tool, toolkit: null })),
    ...preloadedTools(platform, config),
  ];
}

/** A page of them. */
export function listSessionTools(
  tables: ReadTables,
  platform: Platform,
  sessionId: string,
  query: PageQuery,
): ListPage<ToolEntry> {
  const { config } = findSession(tables, sessionId);
  return listPage(sessionTools(platform, config), query, { default: 20, max: 500 });
}

function preloadedTools(platform: Platform, config: SessionConfig): ToolEntry[] {
  const { tools } = config.preload;
  const asked =
    tools === "all"
      ? platform.toolkits.toolkits.flatMap((toolkit) =>
          toolkit.tools.map((tool) => ({ tool, toolkit })),
        )
      : tools.flatMap((slug) => platform.toolkits.tool(slug) ?? []);
  return asked.filter(toolFilter(config)).slice(0, MOST_PRELOADED);
}
