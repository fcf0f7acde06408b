import { configForLink } from "../authConfigs/configForLink.ts";
import { toolkitIsNoAuth, toolkitIsPinned, toolkitNotAllowed, unknownToolkits } from "../errors.ts";
import type { Platform } from "../platform.ts";
import { findSession } from "../sessions/findSession.ts";
import { isToolkitAllowed } from "../sessions/isToolkitAllowed.ts";
import type { WriteTables } from "../store/tables.ts";
import type { CreatedLink, LinkInput } from "../types.ts";
import { createLink } from "./createLink.ts";

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
  return createLink(tables, platform, {
    userId: session.userId,
    config: configForLink(tables, platform, session, toolkit),
    sessionId,
    alias: input.alias,
    callbackUrl: input.callbackUrl,
  });
}
