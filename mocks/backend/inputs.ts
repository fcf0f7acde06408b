import type { AuthSchemeMode } from "../catalog/types.ts";
import type { AccountStatus, Conditions, Fault, LinkOutcome } from "./records.ts";

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
  orderBy?: "created_at" | "updated_at" | undefined;
  orderDirection?: "asc" | "desc" | undefined;
}

export interface AccountInput {
  userId: string;
  authConfigId: string;
  alias?: string | undefined;
  callbackUrl?: string | undefined;
  /** What the scheme needs, by name: connects at once. Without: a link. */
  credentials?: Record<string, string> | undefined;
}

export interface AccountChange {
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
  search?: string | undefined;
}

export interface LinkInput {
  toolkit: string;
  alias?: string | undefined;
  callbackUrl?: string | undefined;
}

export interface LinkCompletion {
  outcome: LinkOutcome;
  /** Values of the link's fields, by name. */
  credentials?: Record<string, string> | undefined;
}

export interface ExecuteInput {
  toolSlug: string;
  arguments?: Record<string, unknown> | undefined;
  /** Id, alias or word id of one of the accounts that the deciding rule allows. */
  account?: string | undefined;
  /** Where the request came to, `https://host:port`: links that the call makes open there. Default `http://localhost`. */
  origin?: string | undefined;
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
  now?: Conditions["now"] | undefined;
};
