/** What a search for tools gives, in the words of the wire (`POST /tool_router/session/{id}/search`). */
export interface FoundTools {
  success: boolean;
  error: string | null;
  results: {
    /** Counts from 1, in the order of the queries. */
    index: number;
    use_case: string;
    primary_tool_slugs: string[];
    related_tool_slugs: string[];
    toolkits: string[];
    execution_guidance: string;
    error: string | null;
  }[];
  /** By tool slug. */
  tool_schemas: Record<string, FoundToolSchema>;
  toolkit_connection_statuses: ToolkitConnectionStatus[];
  next_steps_guidance: string[];
  session: { id: string; generate_id: boolean; instructions: string };
  time_info: {
    /** ISO 8601. */
    current_time_utc: string;
    current_time_utc_epoch_seconds: number;
    message: string;
  };
}

/** A tool that was found: with its schema, or with the call that loads it. */
export interface FoundToolSchema {
  tool_slug: string;
  toolkit: string;
  description: string;
  hasFullSchema: boolean;
  input_schema?: Record<string, unknown>;
  schemaRef?: {
    tool: "COMPOSIO_GET_TOOL_SCHEMAS";
    args: { tool_slugs: string[] };
    message: string;
  };
}

/** The state of a session's connection to a toolkit. */
export interface ToolkitConnectionStatus {
  toolkit: string;
  description: string;
  has_active_connection: boolean;
  status_message: string;
  account_type?: "PRIVATE";
  connection_details?: { connected_account_id: string; auth_config_id: string };
  /** The accounts to choose among, where the session takes several. */
  accounts?: {
    id: string;
    alias: string | undefined;
    status: string;
    is_default: boolean;
    created_at: string;
    account_type: "PRIVATE";
  }[];
  account_selection?: "required";
}
