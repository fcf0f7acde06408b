/** Which toolkits a session may use: a list is an allowlist. */
export type ToolkitsFilter =
  | readonly string[]
  | { enable: readonly string[] }
  | { disable: readonly string[] };

/** Whether, and how, the agent may manage connections itself (`COMPOSIO_MANAGE_CONNECTIONS`). */
export interface ManageConnectionsInput {
  /** Whether it may at all. Default true. */
  enable?: boolean | undefined;
  /** Where Connect Links that the agent hands out return to: an absolute http(s) URL. Default: the platform's own page. */
  callbackUrl?: string | undefined;
  /** Adds `COMPOSIO_WAIT_FOR_CONNECTIONS`. Default false. */
  waitForConnections?: boolean | undefined;
}

/** What `client.create` takes. Everything is optional: `{}` is a session with every toolkit. */
export interface SessionConfigInput {
  /** Default: every toolkit. An empty allowlist allows none. */
  toolkits?: ToolkitsFilter | undefined;
  /** Toolkit slug to auth config id (`ac_…`): use the host's own credentials for that toolkit. Default: none. */
  authConfigs?: Readonly<Record<string, string>> | undefined;
  /**
   * Toolkit slug to connected account id (`ca_…`), or several: pin an account. A pin is exact, with no fallback.
   * Default: none.
   */
  connectedAccounts?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Default true. */
  manageConnections?: boolean | ManageConnectionsInput | undefined;
}

/**
 * What `session.update` takes. What is left out is kept; `toolkits`, `authConfigs` and `connectedAccounts` are
 * replaced as a whole, `manageConnections` is merged; `null` clears.
 */
export interface SessionConfigUpdate {
  /** See {@link SessionConfigInput}. Default: kept. */
  toolkits?: ToolkitsFilter | undefined;
  /** See {@link SessionConfigInput}. Default: kept. */
  authConfigs?: Readonly<Record<string, string>> | undefined;
  /** See {@link SessionConfigInput}; `null` lifts every pin. Default: kept. */
  connectedAccounts?: Readonly<Record<string, string | readonly string[]>> | null | undefined;
  /** See {@link SessionConfigInput}; `null` brings the defaults back. Default: kept. */
  manageConnections?: boolean | ManageConnectionsInput | null | undefined;
  /** Refuse (409, code `conflict`) if the session's config is no longer at this version. Default: write in any case. */
  expectedConfigVersion?: number | undefined;
}

/** A session's configuration, as the platform reports it. Every key is always there. */
export interface SessionConfig {
  /** The host's id of the user whose accounts the session uses. */
  userId: string;
  /** The allowlist, or the denylist; `undefined`: every toolkit. */
  toolkits: { enabled: readonly string[] } | { disabled: readonly string[] } | undefined;
  /** Toolkit slug to auth config id. `{}`: none. */
  authConfigs: Readonly<Record<string, string>>;
  /** Pins, always as lists. `{}`: none. */
  connectedAccounts: Readonly<Record<string, readonly string[]>>;
  /** Whether the agent may manage connections itself; `callbackUrl` is `undefined` when links end on the platform's own page. */
  manageConnections: {
    enabled: boolean;
    callbackUrl: string | undefined;
    waitForConnections: boolean;
  };
}

/** What the platform says about a configuration that works, but not well. */
export interface SessionWarning {
  /** `PRELOAD_TOOLS_HIGH_CONTEXT_USAGE`, … */
  code: string;
  /** For developers. */
  message: string;
}

/** What `session.listConfigHistory` takes. */
export interface ConfigHistoryQuery {
  /** The `nextCursor` of the page before. Default: the first page. */
  cursor?: string | undefined;
  /** Items per page, 1 to 100. Default: the platform's. */
  limit?: number | undefined;
}

/** One version of a session's configuration. */
export interface ConfigVersion {
  /** Counts up from the session's first configuration. */
  version: number;
  /** ISO 8601, UTC: when the version was replaced by the next one; for the current one, when it was made. */
  createdAt: string;
  /** `true` for the configuration that the session has now. */
  isCurrent: boolean;
  /** As `session.config`. */
  config: SessionConfig;
}

/** What `session.listConfigHistory` resolves to: a page, the newest version first. */
export interface ConfigHistory {
  /** Versions, the current one first. */
  items: ConfigVersion[];
  /** Pass it on as `cursor` to get the next page; `undefined` on the last one. */
  nextCursor: string | undefined;
  /** How many pages there are; 0 if the answer does not say. */
  totalPages: number;
  /** From 1; 0 if the answer does not say. */
  currentPage: number;
  /** How many versions there are; 0 if the answer does not say. */
  totalItems: number;
}
