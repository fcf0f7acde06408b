import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { SessionConfig } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";
import type { ListPage, PageQuery, ToolEntry } from "../types.ts";
import { findSession } from "./findSession.ts";
import { preloadedTools } from "./preloadedTools.ts";

/** What a session's agent is given: the session's own tools, then the app tools that it preloads. */
export function sessionTools(platform: Platform, config: SessionConfig): ToolEntry[] {
  return [
    ...platform.metaTools.list(config).map((tool) => ({ tool, toolkit: null })),
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
