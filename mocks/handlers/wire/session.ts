import type {
  SessionConfigHistoryResponse,
  SessionCreateResponse,
  SessionToolkitsResponse,
} from "@composio/client/resources/tool-router/session/session";
import type { SessionConfig } from "../../backend/records.ts";
import type { ListPage, Session, SessionToolkit } from "../../backend/types.ts";
import { isoTime, type Wire } from "../../wire.ts";
import { wirePage } from "./page.ts";

/** A session as create, get and patch answer it. */
export function wireSession(session: Session, origin: string) {
  return {
    session_id: session.id,
    config: wireConfig(session.userId, session.config),
    config_version: session.configVersion,
    mcp: { type: "http", url: `${origin}/tool_router/${session.id}/mcp` },
    tool_router_tools: session.toolSlugs,
    // Left out where there are none, as it may be.
    warnings: session.warnings.length > 0 ? [...session.warnings] : undefined,
  } satisfies Wire<Omit<SessionCreateResponse, "config">> & { config: object };
}

/** Every version of a session's configuration, newest first. */
export function wireConfigHistory(page: ListPage<ConfigVersion>) {
  return wirePage(page, ({ userId, version, config, at, isCurrent }) => ({
    version,
    config: wireConfig(userId, config),
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

function wireConfig(userId: string, config: SessionConfig) {
  return { user_id: userId, ...config } satisfies Checked<Wire<SessionCreateResponse["config"]>>;
}

/**
 * Without the session's own tags: two types of one name run into each other in the official client, so that it asks for
 * tags within them.
 */
type Checked<Config> = Omit<Config, "tags">;

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
