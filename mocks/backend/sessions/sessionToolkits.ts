import type { CatalogToolkit } from "../../catalog/types.ts";
import { currentAccount } from "../accounts/currentAccount.ts";
import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { SessionRecord } from "../records.ts";
import { resolveConnection } from "../resolve/resolveConnection.ts";
import { userToolkitKey } from "../store/keys.ts";
import type { ReadTables } from "../store/tables.ts";
import { matchesSearch } from "../toolkits/matchesSearch.ts";
import type { ListPage, SessionToolkit, SessionToolkitsQuery } from "../types.ts";
import { findSession } from "./findSession.ts";
import { toolkitFilter } from "./toolkitFilter.ts";

/** The session's toolkits, most popular first, each with the account that the session would use. */
export function listSessionToolkits(
  tables: ReadTables,
  platform: Platform,
  sessionId: string,
  query: SessionToolkitsQuery,
): ListPage<SessionToolkit> {
  const session = findSession(tables, sessionId);
  const found = candidates(platform, session, query.toolkits).filter(
    (toolkit) =>
      matchesSearch(query.search, [toolkit.slug, toolkit.name, toolkit.description]) &&
      (query.isConnected !== true || isConnected(tables, platform, session, toolkit)),
  );
  const isAllowed = toolkitFilter(session.config);
  const page = listPage(found, query, { default: 20, max: 50 });
  return {
    ...page,
    items: page.items.map((toolkit) => {
      const { shown } = resolveConnection(tables, platform, session, toolkit);
      return {
        toolkit,
        enabled: isAllowed(toolkit.slug),
        account: shown && currentAccount(tables, shown, platform.now()),
      };
    }),
  };
}

/** A query's own list goes before the session's. */
function candidates(
  platform: Platform,
  { config }: SessionRecord,
  only: readonly string[] | undefined,
): readonly CatalogToolkit[] {
  const all = platform.toolkits.toolkits;
  if (only === undefined) {
    const isAllowed = toolkitFilter(config);
    return all.filter(({ slug }) => isAllowed(slug));
  }
  const slugs = new Set(only);
  return all.filter(({ slug }) => slugs.has(slug));
}

function isConnected(
  tables: ReadTables,
  platform: Platform,
  session: SessionRecord,
  toolkit: CatalogToolkit,
): boolean {
  // Most toolkits end here: one look instead of a resolution.
  const key = userToolkitKey(session.userId, toolkit.slug);
  if (tables.accounts.connected.list(key).length === 0) return false;
  return resolveConnection(tables, platform, session, toolkit).account !== null;
}
