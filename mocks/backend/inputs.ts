import type { AuthSchemeMode } from "../catalog/types.ts";
import type { AccountStatus, LinkOutcome } from "./records.ts";
import type { SessionConfigBody } from "./sessionBodies.ts";
import type { Conditions, Fault, Permission } from "./settings.ts";

/** What the backend's operations take. */

/** Which page of a list: the one of `cursor`, or the first. */
export interface PageQuery {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface AccountQuery extends PageQuery {
  userIds?: readonly string[] | undefined;
  toolkits?: readonly string[] | undefined;
  statuses?: readonly AccountStatus[] | undefined;
  ids?: readonly string[] | undefined;
  authConfigIds?: readonly string[] | undefined;
  /** Default PRIVATE. */
  accountType?: "PRIVATE" | "SHARED" | "ALL" | undefined;
  orderBy?: "created_at" | "updated_at" | undefined;
  orderDirection?: "asc" | "desc" | undefined;
}

/** Changes who may use a SHARED account: absent is kept, an empty list empties. */
export interface AclChange {
  allowAllUsers?: boolean | undefined;
  allowedUserIds?: string[] | undefined;
  notAllowedUserIds?: string[] | undefined;
}

/** How a new account is shared. */
export interface SharingInput {
  /** Default PRIVATE. */
  accountType?: "PRIVATE" | "SHARED" | undefined;
  /** Only for SHARED ones. Default: nobody but its own user. */
  acl?: AclChange | undefined;
}

export interface AccountInput {
  sharing?: SharingInput | undefined;
  userId: string;
  authConfigId: string;
  alias?: string | undefined;
  callbackUrl?: string | undefined;
  /** What the scheme needs, by name: connects at once. Without: a link. */
  credentials?: Record<string, string> | undefined;
}

export interface AccountChange {
  acl?: AclChange | undefined;
  /** An empty string clears it. */
  alias?: string | undefined;
  /** Values to put in, by name; null takes one away. The scheme must be the account's. */
  credentials?: { scheme: AuthSchemeMode; values: Record<string, string | null> } | undefined;
}

export interface AuthConfigQuery extends PageQuery {
  toolkits?: readonly string[] | undefined;
  isManaged?: boolean | undefined;
  search?: string | undefined;
  showDisabled?: boolean | undefined;
}

export interface AuthConfigInput {
  toolkit: string;
  name?: string | undefined;
  /** `managed`: the platform's own app. `custom`: the host's credentials. */
  type: "managed" | "custom";
  /** Default: the toolkit's preferred scheme. */
  scheme?: AuthSchemeMode | undefined;
  credentials?: Record<string, unknown> | undefined;
}

export interface AuthConfigChange {
  /** What it is: this can't be changed. */
  type: AuthConfigInput["type"];
  name?: string | undefined;
  /** Merged with what there is; null takes one away. */
  credentials?: Record<string, unknown> | undefined;
}

export interface SessionToolkitsQuery extends PageQuery {
  search?: string | undefined;
  isConnected?: boolean | undefined;
  /** Only these; overrides the session's own list. */
  toolkits?: readonly string[] | undefined;
}

export interface ToolkitsQuery extends PageQuery {
  /** Only these. */
  slugs?: readonly string[] | undefined;
  search?: string | undefined;
  category?: string | undefined;
  managedBy?: "composio" | "all" | "project" | undefined;
  /** Default `usage`. */
  sortBy?: "usage" | "alphabetically" | undefined;
}

export interface ToolsQuery extends PageQuery {
  toolkits?: readonly string[] | undefined;
  slugs?: readonly string[] | undefined;
  /** Those that have one of them. */
  tags?: readonly string[] | undefined;
  /** Only their toolkits' main tools. */
  important?: boolean | undefined;
  /** Only those of the toolkits that these are for. */
  authConfigIds?: readonly string[] | undefined;
  search?: string | undefined;
}

export interface SavedConfigInput {
  /** `sc_…`. Default: one that the backend's seed makes. */
  id?: string | undefined;
  name: string;
  description?: string | undefined;
  config?: Pick<SessionConfigBody, "toolkits" | "tools" | "tags"> | undefined;
  /** No new session can be made from it. Default false. */
  isArchived?: boolean | undefined;
}

export interface SavedConfigQuery extends PageQuery {
  search?: string | undefined;
  /** Only archived ones. Default: only others. */
  archived?: boolean | undefined;
}

export interface LogFilter {
  field:
    | "tool_slug"
    | "toolkit_slug"
    | "connected_account_id"
    | "auth_config_id"
    | "status"
    | "user_id"
    | "session_id"
    | "sandbox_id"
    | "request_id"
    | "log_id";
  operator: "==" | "!=" | "contains" | "not_contains";
  value: string;
}

export interface LogQuery extends PageQuery {
  /** All of them must be met. */
  filters?: readonly LogFilter[] | undefined;
  /** ms. */
  from?: number | undefined;
  to?: number | undefined;
}

export interface LinkInput {
  toolkit: string;
  sharing?: SharingInput | undefined;
  alias?: string | undefined;
  callbackUrl?: string | undefined;
}

/** What is set for the whole project: absent is kept, null goes back to how a project begins. */
export interface ProjectChange {
  verifierUrl?: string | null | undefined;
  sameBrowserBinding?: boolean | null | undefined;
  savedConfigs?: boolean | null | undefined;
  keys?: Record<string, Permission[]> | null | undefined;
}

/** Who came back from the provider, as the host's own login knows them. */
export interface CompleteAuthInput {
  /** What the verifier's address was given. */
  sessionUri: string;
  userId: string;
}

export interface LinkCompletion {
  outcome: LinkOutcome;
  /** The authorization comes back in another browser than the one that started it. Default false. */
  isOtherBrowser?: boolean | undefined;
  /** Values of the link's fields, by name. */
  credentials?: Record<string, string> | undefined;
}

/** A user's answer to a question of the platform. */
export interface InputResponse {
  action: "accept" | "decline" | "cancel";
  content?: Readonly<Record<string, unknown>> | undefined;
}

/** A tool of the caller's own, which comes with a request and runs in the caller's process. */
export interface CustomTool {
  /** `LOCAL_…`. */
  slug: string;
  name: string;
  description: string;
  /** The one that it extends, or the caller's own; null: it stands alone. */
  toolkit: string | null;
  /** It needs that toolkit's connection. */
  extendsToolkit: boolean;
  inputSchema: Record<string, unknown>;
}

export interface ExecuteInput {
  toolSlug: string;
  /** What the session's own tools find beside the catalogue's. */
  customTools?: readonly CustomTool[] | undefined;
  arguments?: Record<string, unknown> | undefined;
  /** Id, alias or word id of one of the accounts that the deciding rule allows. */
  account?: string | undefined;
  /** Where the request came to, `https://host:port`: links that the call makes open there. Default `http://localhost`. */
  origin?: string | undefined;
  /** The user's answers to the questions that the same call asked before, by their ids. */
  inputResponses?: Readonly<Record<string, InputResponse>> | undefined;
  /** What those questions came with. */
  requestState?: string | undefined;
  /** Ends a call that waits for the user, when nobody waits for its answer any more. */
  signal?: AbortSignal | undefined;
}

/** A call outside of a session. */
export interface DirectExecuteInput {
  /** Whose most recently connected account runs it. */
  userId?: string | undefined;
  /** The account that runs it. */
  accountId?: string | undefined;
  arguments?: Record<string, unknown> | undefined;
}

/** A request to a toolkit's own API, with a session's account. */
export interface ProxyInput {
  toolkit: string;
  method: string;
  /** An address, or a path below the toolkit's own. */
  endpoint: string;
}

/** A request to a toolkit's own API, with an account that is named. */
export interface DirectProxyInput extends Omit<ProxyInput, "toolkit"> {
  accountId?: string | undefined;
}

export interface SearchInput {
  customTools?: readonly CustomTool[] | undefined;
  /** What the tools are wanted for, each in plain words. */
  queries: readonly {
    useCase: string;
    /** `key:value, …` */
    knownFields?: string | undefined;
  }[];
  /** Only tools of these. Default: of every toolkit of the session. */
  toolkits?: readonly string[] | undefined;
  /** Correlates an agent's calls; returned in the answer. Default: the session's own id. */
  sessionId?: string | undefined;
}

export type ConditionsChange = {
  latencyMs?: number | null | undefined;
  failureRate?: number | null | undefined;
  faults?: readonly Fault[] | null | undefined;
  rateLimit?: number | null | undefined;
  now?: Conditions["now"] | undefined;
};
