import type { ToolTag } from "../catalog/types.ts";

/**
 * What requests say about a session: `enable` and `disable`, where the answer says `enabled` and `disabled`. Lists and
 * single pins are already distinguished.
 */

export type EnableOrDisable = { enable: string[] } | { disable: string[] };

export type TagFilterBody =
  | ToolTag[]
  | { enable?: ToolTag[] | undefined; disable?: ToolTag[] | undefined };

export interface ManageConnectionsBody {
  enable?: boolean | null | undefined;
  callback_url?: string | undefined;
  enable_wait_for_connections?: boolean | null | undefined;
  enable_connection_removal?: boolean | null | undefined;
}

export interface WorkbenchBody {
  enable?: boolean | undefined;
  enable_proxy_execution?: boolean | undefined;
  auto_offload_threshold?: number | undefined;
  sandbox_size?: "standard" | "medium" | "large" | "xlarge" | undefined;
}

export interface MultiAccountBody {
  enable?: boolean | undefined;
  max_accounts_per_toolkit?: number | undefined;
  require_explicit_selection?: boolean | undefined;
}

/** The configuration in `POST /tool_router/session`. */
export interface SessionConfigBody {
  toolkits?: EnableOrDisable | undefined;
  auth_configs?: Record<string, string> | undefined;
  connected_accounts?: Record<string, string[]> | undefined;
  manage_connections?: ManageConnectionsBody | undefined;
  tools?: Record<string, EnableOrDisable | { tags: TagFilterBody }> | undefined;
  tags?: TagFilterBody | undefined;
  workbench?: WorkbenchBody | undefined;
  multi_account?: MultiAccountBody | undefined;
  preload?: { tools?: string[] | "all" | undefined } | undefined;
  search?: { enable?: boolean | undefined } | undefined;
  execute?: { enable_multi_execute?: boolean | undefined } | undefined;
}

/** The body of `PATCH /tool_router/session/{id}`: what is left out is kept, null clears. */
export interface SessionPatchBody
  extends Omit<
    SessionConfigBody,
    "connected_accounts" | "manage_connections" | "workbench" | "multi_account"
  > {
  connected_accounts?: Record<string, string[]> | null | undefined;
  manage_connections?: ManageConnectionsBody | null | undefined;
  workbench?: WorkbenchBody | null | undefined;
  multi_account?: MultiAccountBody | null | undefined;
  /** Refuse with 409 when the live configuration has another version. */
  expected_config_version?: number | undefined;
}
