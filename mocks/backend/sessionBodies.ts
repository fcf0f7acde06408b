import type { ToolTag } from "../catalog/types.ts";

/**
 * What requests say about a session: `enable` and `disable`, where the answer says `enabled` and `disabled`. Lists and
 * single pins are already distinguished.
 */

interface ApprovalList<Item> {
  require_approval?: Item[] | undefined;
}

export type EnableOrDisable = ApprovalList<string> &
  ({ enable: string[] } | { disable: string[] } | { require_approval: string[] });

export type TagFilterBody =
  | ToolTag[]
  | ({ enable?: ToolTag[] | undefined; disable?: ToolTag[] | undefined } & ApprovalList<ToolTag>);

export type ToolsBody = Record<
  string,
  EnableOrDisable | ({ tags: TagFilterBody } & ApprovalList<string>)
>;

export interface ManageConnectionsBody {
  enable?: boolean | null | undefined;
  callback_url?: string | null | undefined;
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
  max_accounts_per_toolkit?: number | null | undefined;
  require_explicit_selection?: boolean | undefined;
}

export type InstantBody =
  | false
  | {
      toolkits?: EnableOrDisable | undefined;
      tools?: ToolsBody | undefined;
      return_instant_charge?: boolean | undefined;
      return_prices_in_search?: boolean | undefined;
    };

/** Null brings the default back, where a session is changed. */
export interface ExperimentalBody {
  assistive_prompt_config?: { user_timezone?: string | undefined } | undefined;
  permissions?: object | null | undefined;
  link_url_overwrite?: string | null | undefined;
  /** `sc_…`: a saved configuration to take toolkits, tools and tags from. */
  session_config_id?: string | undefined;
  fast_mode?: boolean | null | undefined;
  submit_feedback?: { enable?: boolean | undefined } | null | undefined;
}

/** The configuration in `POST /tool_router/session`. */
export interface SessionConfigBody {
  toolkits?: EnableOrDisable | undefined;
  auth_configs?: Record<string, string> | undefined;
  connected_accounts?: Record<string, string[]> | undefined;
  manage_connections?: ManageConnectionsBody | undefined;
  tools?: ToolsBody | undefined;
  tags?: TagFilterBody | undefined;
  workbench?: WorkbenchBody | undefined;
  /** Another name of `workbench`. */
  sandbox?: WorkbenchBody | undefined;
  multi_account?: MultiAccountBody | undefined;
  preload?: { tools?: string[] | "all" | undefined } | undefined;
  search?: { enable?: boolean | undefined } | undefined;
  execute?: { enable_multi_execute?: boolean | undefined } | undefined;
  proxy_execute?: { enable: boolean } | undefined;
  instant?: InstantBody | undefined;
  /** What `instant` was called before. */
  premium_usage?: InstantBody | undefined;
  experimental?: ExperimentalBody | undefined;
}

/** The body of `PATCH /tool_router/session/{id}`: what is left out is kept, null brings the default back. */
export type SessionPatchBody = {
  [Name in keyof SessionConfigBody]: SessionConfigBody[Name] | null;
} & {
  /** Refuse with 409 when the live configuration has another version. */
  expected_config_version?: number | undefined;
};
