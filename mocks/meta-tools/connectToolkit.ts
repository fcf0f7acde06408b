import type { MetaToolCall } from "../backend/platform.ts";
import { PlatformError } from "../backend/platformError.ts";
import type { ConnectedAccountRecord } from "../backend/records.ts";
import { resolveConnection } from "../backend/resolve/resolveConnection.ts";
import { createSessionLink } from "../backend/sessions/sessionLink.ts";
import { isToolkitAllowed } from "../backend/sessions/toolkitFilter.ts";
import type { CatalogToolkit } from "../catalog/types.ts";
import { isoTime } from "../wire.ts";

/** How a toolkit's connection stands, or what was started, in the words of COMPOSIO_MANAGE_CONNECTIONS. */
export interface ConnectionResult {
  toolkit: string;
  status: "active" | "initiated" | "failed" | "renamed" | "removed";
  has_active_connection: boolean;
  redirect_url: string | null;
  connected_account_id: string | null;
  auth_config_id: string | null;
  was_reinitiated: boolean | null;
  error_message: string | null;
  instruction: string | null;
  created_at: string | null;
  /** What listing gives. */
  accounts?: readonly object[];
}

/** Finds the session's connection to a toolkit, or starts a link where there is none; `always`: in any case. */
export function connectToolkit(
  call: MetaToolCall,
  slug: string,
  { always, alias }: { always: boolean; alias?: string | undefined },
): ConnectionResult {
  const { platform, tables, session } = call;
  const toolkit = platform.toolkits.toolkit(slug);
  if (toolkit === undefined) return failed(slug, `There is no toolkit "${slug}".`);
  if (!isToolkitAllowed(session.config, slug)) {
    return failed(slug, `"${slug}" is not allowed in this session.`);
  }
  if (toolkit.noAuth) {
    return {
      ...nothing(slug),
      status: "active",
      has_active_connection: true,
      instruction: `${toolkit.name} needs no connection: run its tools as they are.`,
    };
  }
  const { account } = resolveConnection(tables, platform, session, toolkit);
  if (account !== null && !always) return connectionOf(slug, account);
  return startLink(call, toolkit, { alias, hadAccount: account !== null });
}

function startLink(
  { tables, platform, session, linkAddress }: MetaToolCall,
  { slug, name }: CatalogToolkit,
  { alias, hadAccount }: { alias: string | undefined; hadAccount: boolean },
): ConnectionResult {
  try {
    const link = createSessionLink(tables, platform, session.id, { toolkit: slug, alias });
    const account = tables.connectedAccounts.get(link.accountId);
    const url = link.address ?? linkAddress(link.token);
    return {
      ...nothing(slug),
      status: "initiated",
      has_active_connection: hadAccount,
      redirect_url: url,
      connected_account_id: link.accountId,
      auth_config_id: account?.authConfigId ?? null,
      was_reinitiated: hadAccount,
      instruction: `Show the user this link, which works for ten minutes: [Connect ${name}](${url}). Go on when they are through.`,
      created_at: isoTime(platform.now()),
    };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { ...failed(slug, error.message), has_active_connection: hadAccount };
  }
}

/** A connection that works. */
export function connectionOf(toolkit: string, account: ConnectedAccountRecord): ConnectionResult {
  return {
    ...nothing(toolkit),
    status: "active",
    has_active_connection: true,
    connected_account_id: account.id,
    auth_config_id: account.authConfigId,
    was_reinitiated: false,
    created_at: isoTime(account.createdAt),
  };
}

/** Why nothing was started. */
export function failed(toolkit: string, message: string): ConnectionResult {
  return { ...nothing(toolkit), status: "failed", error_message: message };
}

function nothing(toolkit: string) {
  return {
    toolkit,
    has_active_connection: false,
    redirect_url: null,
    connected_account_id: null,
    auth_config_id: null,
    was_reinitiated: null,
    error_message: null,
    instruction: null,
    created_at: null,
  };
}
