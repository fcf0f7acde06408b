import { isRecord } from "../internal/records.ts";

/**
 * What of an answer a browser gets: `true` is all of a value, an object is these fields alone, and of a list each item. So a
 * field that the platform adds one day stays on the server until it is listed here.
 */
export type Shape = true | { readonly [field: string]: Shape };

/** A value with the shape's fields alone. */
export function project(value: unknown, shape: Shape): unknown {
  if (shape === true) return value;
  if (Array.isArray(value)) return value.map((item) => project(item, shape));
  if (!isRecord(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, inner]) =>
      value[name] === undefined ? [] : [[name, project(value[name], inner)]],
    ),
  );
}

const authConfigOfAccount = {
  id: true,
  auth_scheme: true,
  is_composio_managed: true,
  is_disabled: true,
} as const;

/** Without credentials: `data`, `params` and the rest of `state.val` hold them, masked or not. */
const account = {
  id: true,
  word_id: true,
  alias: true,
  toolkit: { slug: true },
  auth_config: authConfigOfAccount,
  status: true,
  status_reason: true,
  is_disabled: true,
  state: { authScheme: true, val: { displayName: true } },
  created_at: true,
  updated_at: true,
} as const;

const config = {
  user_id: true,
  toolkits: true,
  tools: true,
  tags: true,
  auth_configs: true,
  connected_accounts: true,
  preload: true,
  search: true,
  execute: true,
  manage_connections: true,
  workbench: true,
  multi_account: true,
} as const;

const page = {
  current_page: true,
  total_items: true,
  total_pages: true,
  next_cursor: true,
  nextCursor: true,
} as const;

const authConfig = {
  id: true,
  name: true,
  type: true,
  toolkit: { slug: true, logo: true },
  auth_scheme: true,
  is_composio_managed: true,
  status: true,
} as const;

/** By kind of answer. */
export const shapes = {
  account,
  accounts: { items: account, ...page },
  accountChange: { success: true, id: true, status: true },
  revocation: { revoked_tokens: true, connected_account: { id: true, status: true } },
  authConfig,
  // How many there are is the project's.
  authConfigs: { items: authConfig, next_cursor: true, nextCursor: true },
  session: {
    session_id: true,
    config,
    config_version: true,
    mcp: { type: true, url: true },
    tool_router_tools: true,
    warnings: { code: true, message: true },
  },
  sessionDeleted: { session_id: true, deleted: true },
  configHistory: { items: { version: true, created_at: true, is_current: true, config }, ...page },
  link: { link_token: true, redirect_url: true, connected_account_id: true, expires_at: true },
  toolkits: {
    items: {
      slug: true,
      name: true,
      enabled: true,
      is_no_auth: true,
      composio_managed_auth_schemes: true,
      meta: { logo: true, description: true },
      connected_account: {
        id: true,
        alias: true,
        word_id: true,
        status: true,
        created_at: true,
        auth_config: authConfigOfAccount,
      },
    },
    ...page,
  },
  // Of the catalogue, what groups a session's toolkits. How many it has in all may be the project's.
  categories: {
    items: { slug: true, meta: { categories: { id: true, name: true } } },
    next_cursor: true,
    nextCursor: true,
  },
  execution: {
    result_type: true,
    data: true,
    error: true,
    log_id: true,
    input_requests: true,
    request_state: true,
    block_reason: true,
  },
  proxied: {
    result_type: true,
    status: true,
    data: true,
    binary_data: true,
    error: true,
    log_id: true,
    input_requests: true,
    request_state: true,
  },
  search: {
    success: true,
    error: true,
    results: true,
    tool_schemas: true,
    toolkit_connection_statuses: true,
    next_steps_guidance: true,
    session: true,
  },
} as const satisfies Record<string, Shape>;
