import type {
  SessionConfigHistoryResponse,
  SessionCreateResponse,
  SessionToolkitsResponse,
} from "@composio/client/resources/tool-router/session/session";
import type { SessionConfig } from "../../backend/records.ts";
import type { ListPage, Session, SessionToolkit } from "../../backend/types.ts";
import { isoTime, type Wire } from "../../wire.ts";
import { wirePage } from "./page.ts";

/** How an API root writes sessions: under v3 a pin is one id. */
export type ApiVersion = "v3" | "v3.1";

/** A session as create, get and patch answer it. */
export function wireSession(
  session: Session,
  { origin, apiVersion }: { origin: string; apiVersion: ApiVersion },
) {
  return {
    session_id: session.id,
    config: wireConfig(session.userId, session.config, apiVersion),
    config_version: session.configVersion,
    mcp: { type: "http", url: `${origin}/tool_router/${session.id}/mcp` },
    tool_router_tools: session.toolSlugs,
    // Left out where there are none, as it may be.
    warnings: session.warnings.length > 0 ? [...session.warnings] : undefined,
    experimental: sourceOf(session),
  } satisfies Wire<Omit<SessionCreateResponse, "config" | "experimental">> & Wider;
}

/** Newer than the installed client's types. */
interface Wider {
  config: object;
  experimental: object | undefined;
}

/** Where a session's filters came from. */
function sourceOf({ config }: Session) {
  const id = config.experimental?.session_config_id;
  return id === undefined ? undefined : { source_session_config: { id } };
}

/** Every version of a session's configuration, newest first. */
export function wireConfigHistory(page: ListPage<ConfigVersion>, apiVersion: ApiVersion) {
  return wirePage(page, ({ userId, version, config, at, isCurrent }) => ({
    version,
    config: wireConfig(userId, config, apiVersion),
    created_at: isoTime(at),
    is_current: isCurrent,
  })) satisfies Wire<Omit<SessionConfigHistoryResponse, "items">> & {
    items: Omit<SessionConfigHistoryResponse.Item, "config">[];
  };
}

/** One version of a session's configuration. */
export interface ConfigVersion {
  userId: string;
  version: number;
  config: SessionConfig;
  at: number;
  isCurrent: boolean;
}

function wireConfig(userId: string, config: SessionConfig, apiVersion: ApiVersion) {
  const { experimental: _, instant, connected_accounts, ...rest } = config;
  const block = instant ?? false;
  return {
    user_id: userId,
    ...rest,
    ...wirePins(connected_accounts, apiVersion),
    instant: block,
    premium_usage: block,
  } satisfies Wire<Omit<SessionCreateResponse["config"], Newer>> & Partial<Record<Newer, unknown>>;
}

/** Blocks that are newer than the installed client's types: it knows neither approvals nor all of the tags. */
type Newer = "tags" | "toolkits" | "tools" | "connected_accounts" | "instant" | "premium_usage";

function wirePins(pins: SessionConfig["connected_accounts"], apiVersion: ApiVersion) {
  if (apiVersion === "v3.1") return { connected_accounts: pins };
  return {
    connected_accounts: Object.fromEntries(
      Object.entries(pins).map(([toolkit, ids]) => [toolkit, ids[0]]),
    ),
    all_connected_accounts: pins,
  };
}

/** A session's toolkits. */
export function wireSessionToolkits(page: ListPage<SessionToolkit>) {
  return wirePage(page, ({ toolkit, enabled, account }) => ({
    slug: toolkit.slug,
    name: toolkit.name,
    enabled,
    is_no_auth: toolkit.noAuth,
    composio_managed_auth_schemes: [...toolkit.managedAuthSchemes],
    meta: { logo: toolkit.logo, description: toolkit.description },
    connected_account: account && {
      id: account.id,
      user_id: account.userId,
      status: account.status,
      created_at: isoTime(account.createdAt),
      auth_config: {
        id: account.authConfig.id,
        auth_scheme: account.authConfig.scheme,
        is_composio_managed: account.authConfig.isManaged,
      },
    },
  })) satisfies Wire<SessionToolkitsResponse>;
}
