import type { AuthConfigRetrieveResponse } from "@composio/client/resources/auth-configs";
import type { ConnectedAccountRetrieveResponse } from "@composio/client/resources/connected-accounts";
import type {
  SessionCreateResponse,
  SessionLinkResponse,
  SessionSearchResponse,
  SessionToolkitsResponse,
  SessionToolsResponse,
} from "@composio/client/resources/tool-router/session/session";
import type { ToolkitRetrieveResponse } from "@composio/client/resources/toolkits";

/** Answers as the platform's own types have them: small, and changed by each test where it matters. */

export const wireSession = {
  session_id: "trs_1",
  config: {
    user_id: "user_1",
    execute: {},
    preload: { tools: [] },
    search: { enable: true },
    toolkits: { enabled: ["github", "gmail"] },
    auth_configs: { github: "ac_own" },
    connected_accounts: { gmail: ["ca_pinned"] },
    manage_connections: { enabled: true, enable_wait_for_connections: false },
  },
  config_version: 1,
  mcp: { type: "http", url: "https://api.test/tool_router/trs_1/mcp" },
  tool_router_tools: ["COMPOSIO_SEARCH_TOOLS"],
} satisfies SessionCreateResponse;

export const wireLink = {
  connected_account_id: "ca_new",
  link_token: "lk_1",
  redirect_url: "https://connect.test/link/lk_1",
} satisfies SessionLinkResponse;

export const wireToolkit = {
  slug: "github",
  name: "GitHub",
  enabled: true,
  is_no_auth: false,
  composio_managed_auth_schemes: ["OAUTH2"],
  meta: { logo: "https://logos.test/github.svg", description: "Code hosting." },
  connected_account: {
    id: "ca_1",
    status: "ACTIVE",
    user_id: "user_1",
    created_at: "2026-01-02T03:04:05.000Z",
    auth_config: { id: "ac_1", auth_scheme: "OAUTH2", is_composio_managed: true },
  },
} satisfies SessionToolkitsResponse.Item;

export const wireTool = {
  slug: "GITHUB_CREATE_AN_ISSUE",
  name: "Create an issue",
  description: "Opens an issue.",
  input_parameters: {
    type: "object",
    properties: { title: { type: "string" } },
    required: ["title"],
  },
  output_parameters: {},
  tags: ["openWorldHint"],
  toolkit: { slug: "github", name: "GitHub", logo: "https://logos.test/github.svg" },
  available_versions: ["20260101_00"],
  version: "20260101_00",
  deprecated: {
    available_versions: [],
    displayName: "Create an issue",
    is_deprecated: false,
    toolkit: { logo: "" },
    version: "",
  },
  is_deprecated: false,
  no_auth: false,
  scopes: [],
  scope_requirements: null,
} satisfies SessionToolsResponse.Item;

export const wireAccount = {
  id: "ca_1",
  toolkit: { slug: "github" },
  status: "ACTIVE",
  status_reason: null,
  alias: "Work",
  word_id: "github_red-castle",
  is_disabled: false,
  user_id: "user_1",
  auth_config: {
    id: "ac_1",
    auth_scheme: "OAUTH2",
    is_composio_managed: true,
    is_disabled: false,
  },
  created_at: "2026-01-02T03:04:05.000Z",
  updated_at: "2026-01-03T03:04:05.000Z",
  data: {},
  params: {},
  state: {
    authScheme: "OAUTH2",
    val: { status: "ACTIVE", access_token: "secret", displayName: "ada@example.com" },
  },
} satisfies ConnectedAccountRetrieveResponse;

export const wireAuthConfig = {
  id: "ac_1",
  uuid: "00000000-0000-0000-0000-000000000000",
  name: "github-1",
  type: "default",
  status: "ENABLED",
  toolkit: { slug: "github", logo: "" },
  auth_scheme: "OAUTH2",
  is_composio_managed: true,
  no_of_connections: 2,
  tool_access_config: {},
  credentials: { client_secret: "secret" },
} satisfies AuthConfigRetrieveResponse;

export const wireDetail = {
  slug: "exa",
  name: "Exa",
  enabled: true,
  is_local_toolkit: false,
  type: "native",
  deprecated: { rawProxyInfoByAuthSchemes: [], toolkitId: "exa" },
  composio_managed_auth: [],
  meta: {
    available_versions: [],
    version: "",
    categories: [{ slug: "search", name: "Search" }],
    created_at: "2026-01-02T03:04:05.000Z",
    updated_at: "2026-01-02T03:04:05.000Z",
    description: "Web search.",
    logo: "data:image/svg+xml,%3Csvg/%3E",
    tools_count: 4,
    triggers_count: 0,
  },
  auth_config_details: [
    {
      mode: "API_KEY",
      name: "exa_api_key",
      fields: {
        auth_config_creation: { required: [], optional: [] },
        connected_account_initiation: {
          required: [
            {
              name: "generic_api_key",
              displayName: "API key",
              description: "From your dashboard.",
              type: "string",
              required: true,
              default: null,
              is_secret: true,
            },
          ],
          optional: [
            {
              name: "base_url",
              displayName: "Base URL",
              description: "",
              type: "string",
              required: false,
              default: "https://api.exa.test",
            },
          ],
        },
      },
    },
  ],
} satisfies ToolkitRetrieveResponse;

export const wireSearch = {
  success: true,
  error: null,
  results: [
    {
      index: 1,
      use_case: "open an issue",
      primary_tool_slugs: ["GITHUB_CREATE_AN_ISSUE"],
      related_tool_slugs: [],
      toolkits: ["github"],
      difficulty: "easy",
      memory: { github: ["The default repository is a/b."] },
    },
  ],
  tool_schemas: {
    GITHUB_CREATE_AN_ISSUE: {
      tool_slug: "GITHUB_CREATE_AN_ISSUE",
      toolkit: "github",
      description: "Opens an issue.",
      hasFullSchema: false,
      schemaRef: {
        tool: "COMPOSIO_GET_TOOL_SCHEMAS",
        args: { tool_slugs: ["GITHUB_CREATE_AN_ISSUE"] },
      },
    },
  },
  toolkit_connection_statuses: [
    {
      toolkit: "github",
      description: "Code hosting.",
      has_active_connection: true,
      status_message: "Connected.",
      connection_details: { connected_account_id: "ca_1" },
    },
  ],
  next_steps_guidance: ["Run it."],
  session: { id: "trs_1", generate_id: false, instructions: "" },
  time_info: {
    current_time_utc: "2026-01-02T03:04:05.000Z",
    current_time_utc_epoch_seconds: 1767323045,
    message: "",
  },
} satisfies SessionSearchResponse;

/** A page of a list, and the last one. */
export function wirePage<Item>(items: Item[], next_cursor: string | null = null) {
  return { items, current_page: 1, total_items: items.length, total_pages: 1, next_cursor };
}

/** The platform's error body. */
export function wireError(message: string, code?: number, slug?: string) {
  return {
    error: { message, code, slug, status: 400, request_id: "req_1", suggested_fix: "Fix it." },
  };
}
