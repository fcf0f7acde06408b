import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { SessionConfig } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";
import type { ListPage, PageQuery, ToolEntry } from "../types.ts";
import { findSession } from "./findSession.ts";
import { preloadedTools } from "./preloadedTools.ts";

/** What a session's agent is given: the app tools that it preloads, then the session's own tools. */
export function sessionTools(platform: Platform, config: SessionConfig): ToolEntry[] {
  return [
    ...preloadedTools(platform, config),
    ...platform.metaTools.list(config).map((tool) => ({ tool, toolkit: null })),
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
