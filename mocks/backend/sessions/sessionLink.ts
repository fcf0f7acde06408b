import { configForLink } from "../authConfigs/configForLink.ts";
import {
  toolkitIsNoAuth,
  toolkitIsPinned,
  toolkitNotAllowed,
  tooManyAccounts,
  unknownToolkits,
} from "../errors.ts";
import { createLink } from "../links/createLink.ts";
import type { Platform } from "../platform.ts";
import type { SessionRecord } from "../records.ts";
import { userToolkitKey } from "../store/keys.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { CreatedLink, LinkInput } from "../types.ts";
import { findSession } from "./findSession.ts";
import { maxAccounts } from "./maxAccounts.ts";
import { isToolkitAllowed } from "./toolkitFilter.ts";

/** Starts a link for the session's user. Always a new account, also when the toolkit is connected already. */
export function createSessionLink(
  tables: WriteTables,
  platform: Platform,
  sessionId: string,
  input: LinkInput,
): CreatedLink {
  const session = findSession(tables, sessionId);
  const toolkit = platform.toolkits.toolkit(input.toolkit);
  if (toolkit === undefined) throw unknownToolkits([input.toolkit]);
  if (!isToolkitAllowed(session.config, toolkit.slug)) throw toolkitNotAllowed(toolkit.slug);
  if (toolkit.noAuth) throw toolkitIsNoAuth(toolkit.slug);
  if ((session.config.connected_accounts[toolkit.slug] ?? []).length > 0) {
    throw toolkitIsPinned(toolkit.slug);
  }
  checkRoom(tables, session, toolkit.slug);
  const link = createLink(tables, platform, {
    userId: session.userId,
    config: configForLink(tables, platform, session, toolkit),
    sessionId,
    alias: input.alias,
    sharing: input.sharing,
    callbackUrl: input.callbackUrl ?? session.config.manage_connections.callback_url,
  });
  return { ...link, address: ownAddress(session, link.token) };
}

/** A link's address below the one that the session sets; undefined: it sets none. */
function ownAddress({ config }: SessionRecord, token: string): string | undefined {
  const base = config.experimental?.link_url_overwrite;
  return base === undefined
    ? undefined
    : `${base.replace(/\/+$/, "")}/link/${encodeURIComponent(token)}`;
}

/** What is connected counts, in use or not; what ran out or was taken back does not: that is to be connected anew. */
function checkRoom(tables: ReadTables, { userId, config }: SessionRecord, toolkit: string): void {
  const most = maxAccounts(config);
  if (most === undefined) return;
  const connected = tables.accounts.connected
    .list(userToolkitKey(userId, toolkit))
    .filter(({ status }) => status === "ACTIVE");
  if (connected.length >= most) throw tooManyAccounts(toolkit, most);
}
