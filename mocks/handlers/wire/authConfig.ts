import type {
  AuthConfigCreateResponse,
  AuthConfigListResponse,
  AuthConfigRetrieveResponse,
} from "@composio/client/resources/auth-configs";
import type { AuthConfig, ListPage } from "../../backend/types.ts";
import { isoTime, type Wire } from "../../wire.ts";
import { masked } from "./masked.ts";
import { wirePage } from "./page.ts";

/** An auth config. Secrets are masked. */
export function wireAuthConfig(config: AuthConfig) {
  return {
    id: config.id,
    uuid: config.id,
    name: config.name,
    type: config.isManaged ? "default" : "custom",
    toolkit: { slug: config.toolkit, logo: config.toolkitLogo },
    auth_scheme: config.scheme,
    is_composio_managed: config.isManaged,
    is_enabled_for_tool_router: config.madeByToolRouter,
    status: config.isDisabled ? "DISABLED" : "ENABLED",
    no_of_connections: config.accountCount,
    credentials: Object.fromEntries(
      Object.entries(config.credentials).map(([name, value]) => [
        name,
        typeof value === "string" && name !== "scopes" ? masked(value) : value,
      ]),
    ),
    tool_access_config: {},
    created_at: isoTime(config.createdAt),
    last_updated_at: isoTime(config.updatedAt),
  } satisfies Wire<AuthConfigRetrieveResponse>;
}

/** A page of auth configs. */
export function wireAuthConfigs(page: ListPage<AuthConfig>) {
  return wirePage(page, wireAuthConfig) satisfies Wire<AuthConfigListResponse>;
}

/** What making an auth config answers. */
export function wireCreatedAuthConfig(config: AuthConfig) {
  return {
    toolkit: { slug: config.toolkit },
    auth_config: {
      id: config.id,
      auth_scheme: config.scheme,
      is_composio_managed: config.isManaged,
    },
  } satisfies Wire<AuthConfigCreateResponse>;
}
