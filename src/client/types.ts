/**
 * The shapes the client takes and gives. Names mirror the platform's own SDK (`@composio/core`), so that its
 * documentation holds: camelCase here, snake_case on the wire.
 */

/**
 * A connected account's status, as the platform names it.
 *
 * - `INITIALIZING`: a Connect Link exists, nobody opened it yet.
 * - `INITIATED`: the user opened the Connect Link.
 * - `ACTIVE`: credentials are stored; tools can run. The only status that counts as connected.
 * - `FAILED`: the user denied, or the provider refused.
 * - `EXPIRED`: the link was not finished in 10 minutes, or a later refresh died for good (read `statusReason`).
 * - `INACTIVE`: disabled by its owner; can be enabled again.
 * - `REVOKED`: taken back at the provider.
 */
export type ConnectedAccountStatus =
  | "INITIALIZING"
  | "INITIATED"
  | "ACTIVE"
  | "FAILED"
  | "EXPIRED"
  | "INACTIVE"
  | "REVOKED";

/** Options that every call takes as its last argument. */
export interface RequestOptions {
  /** Aborts the call (retries and waits included). The promise rejects with code `aborted`. */
  signal?: AbortSignal | undefined;
  /** Gives up on one attempt after this many ms. Default: the client's `timeoutMs`. */
  timeoutMs?: number | undefined;
  /** How often a read that failed for a passing reason is sent again. Default: the client's `maxRetries`. */
  maxRetries?: number | undefined;
}

/** What `createToolRouterClient` takes. */
export interface ToolRouterClientOptions {
  /**
   * The API root: what stands before `/tool_router/session`. In a browser the host's own route
   * (`/api/tool-router`), on a server `https://backend.composio.dev/api/v3.1`. A trailing slash is ignored.
   */
  baseUrl: string;
  /** The fetch to use. Default: the global one, looked up at call time (so that a mock may replace it). */
  fetch?: typeof globalThis.fetch | undefined;
  /** Sent with every request. A function is asked before each one; if it fails, the call does, with `invalid_options`. */
  headers?:
    | Record<string, string>
    | (() => Record<string, string> | Promise<Record<string, string>>)
    | undefined;
  /** Sent as `Authorization: Bearer …`: the host's own session token, never the platform's API key. */
  token?: string | (() => string | Promise<string>) | undefined;
  /** Gives up on one attempt after this many ms; `Infinity` never does. Default 30,000. */
  timeoutMs?: number | undefined;
  /**
   * How often a read that failed for a passing reason (no answer, 408, 429, 5xx) is sent again. Default 2. Writes are sent
   * once, since they may have happened; only after a 429, which refuses before anything ran, they are tried again.
   */
  maxRetries?: number | undefined;
}

/** Which toolkits a session may use: a list is an allowlist. */
export type ToolkitsFilter =
  | readonly string[]
  | { enable: readonly string[] }
  | { disable: readonly string[] };

/** Whether, and how, the agent may manage connections itself (`COMPOSIO_MANAGE_CONNECTIONS`). */
export interface ManageConnectionsInput {
  /** Default true. */
  enable?: boolean | undefined;
  /** Where Connect Links that the agent hands out return to. */
  callbackUrl?: string | undefined;
  /** Adds `COMPOSIO_WAIT_FOR_CONNECTIONS`. Default false. */
  waitForConnections?: boolean | undefined;
}

/** What `client.create` takes. Everything is optional: `{}` is a session with every toolkit. */
export interface SessionConfigInput {
  toolkits?: ToolkitsFilter | undefined;
  /** Toolkit slug to auth config id (`ac_…`): use the host's own credentials for that toolkit. */
  authConfigs?: Readonly<Record<string, string>> | undefined;
  /** Toolkit slug to connected account id (`ca_…`), or several: pin an account. A pin is exact, with no fallback. */
  connectedAccounts?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Default true. */
  manageConnections?: boolean | ManageConnectionsInput | undefined;
}

/**
 * What `session.update` takes. What is left out is kept; `toolkits`, `authConfigs` and `connectedAccounts` are
 * replaced as a whole, `manageConnections` is merged; `null` clears.
 */
export interface SessionConfigUpdate {
  toolkits?: ToolkitsFilter | undefined;
  authConfigs?: Readonly<Record<string, string>> | undefined;
  connectedAccounts?: Readonly<Record<string, string | readonly string[]>> | null | undefined;
  manageConnections?: boolean | ManageConnectionsInput | null | undefined;
  /** Refuse (409, code `conflict`) if the session's config is no longer at this version. */
  expectedConfigVersion?: number | undefined;
}

/** A session's configuration, as the platform reports it. */
export interface SessionConfig {
  userId: string;
  /** Absent: every toolkit. */
  toolkits?: { enabled: readonly string[] } | { disabled: readonly string[] };
  authConfigs: Readonly<Record<string, string>>;
  /** Pins, always as lists. */
  connectedAccounts: Readonly<Record<string, readonly string[]>>;
  manageConnections: { enabled: boolean; callbackUrl?: string; waitForConnections: boolean };
}

/** What `session.toolkits` takes. */
export interface ToolkitsQuery {
  /** Matches slug, name and description. */
  search?: string | undefined;
  /** `true` keeps the connected ones. `false` filters nothing: the platform has no "not connected" filter. */
  isConnected?: boolean | undefined;
  /** Only these slugs, none of them for an empty list; overrides the session's own allowlist. */
  toolkits?: readonly string[] | undefined;
  /** Items per page, 1 to 50. Default 20. */
  limit?: number | undefined;
  /** The `cursor` of the page before. */
  cursor?: string | undefined;
}

/** A page of a list. */
export interface Page<Item> {
  items: Item[];
  /** Pass it on to get the next page; absent on the last one. */
  cursor?: string;
  totalPages: number;
  totalItems: number;
}

/** How a toolkit stands in a session. Always an object, so that `toolkit.connection.connectedAccount?.id` never throws. */
export interface ToolkitConnection {
  /** `connectedAccount.status === "ACTIVE"`, nothing else. */
  isActive: boolean;
  authConfig?: { id: string; authScheme: string; isComposioManaged: boolean };
  /** The account the session would use: the pin, else the newest ACTIVE, else the newest that ever was. */
  connectedAccount?: { id: string; status: ConnectedAccountStatus; createdAt: string };
}

/** A toolkit, as a session sees it. */
export interface Toolkit {
  slug: string;
  name: string;
  description: string;
  /** An http(s) or data:image URL; absent when the platform has none. */
  logo?: string;
  enabled: boolean;
  /** Needs no connection at all. */
  isNoAuth: boolean;
  /** Schemes that the platform brings its own OAuth app for. */
  managedAuthSchemes: readonly string[];
  connection: ToolkitConnection;
}

/** One field that a connection asks for, such as an API key. */
export interface AuthField {
  name: string;
  displayName: string;
  description: string;
  type: string;
  required: boolean;
  default?: string;
}

/** A toolkit as the catalogue has it (`GET /toolkits/{slug}`), with its auth schemes: what a session's item leaves out. */
export interface ToolkitDetail {
  slug: string;
  name: string;
  description: string;
  logo?: string;
  isNoAuth: boolean;
  managedAuthSchemes: readonly string[];
  /** Every scheme the toolkit knows, the preferred one first. */
  authSchemes: readonly ToolkitAuthScheme[];
  categories: readonly { slug: string; name: string }[];
  toolsCount: number;
}

/** One way of connecting a toolkit. */
export interface ToolkitAuthScheme {
  /** `OAUTH2`, `API_KEY`, `BEARER_TOKEN`, `BASIC`, … */
  mode: string;
  name: string;
  /** What the host fills to make an auth config (its own OAuth app's id and secret, say). */
  authConfigFields: { required: readonly AuthField[]; optional: readonly AuthField[] };
  /** What the end user fills on the Connect Link page. */
  connectedAccountFields: { required: readonly AuthField[]; optional: readonly AuthField[] };
}

/** A tool: what an agent can call. */
export interface Tool {
  slug: string;
  name: string;
  description: string;
  /** JSON Schema of the arguments. */
  inputParameters: Record<string, unknown>;
  /** Platform tags; MCP hints (`readOnlyHint`, `destructiveHint`, …) are among them. */
  tags: readonly string[];
  toolkit: { slug: string; name: string; logo?: string };
}

/** What running a tool gives. A tool that ran and failed is an answer with `error`, not a thrown error. */
export interface ToolExecution {
  data: Record<string, unknown>;
  error: string | null;
  logId: string;
}

/** A connected account: one set of credentials of one user for one toolkit. */
export interface ConnectedAccount {
  id: string;
  toolkit: { slug: string };
  status: ConnectedAccountStatus;
  /** The platform's words for why the status is what it is. */
  statusReason: string | null;
  /** The user's own label, unique per user and toolkit. */
  alias: string | null;
  /** A short generated name (`gmail_red-castle`). */
  wordId: string | null;
  isDisabled: boolean;
  authConfig: { id: string; authScheme: string; isComposioManaged: boolean; isDisabled: boolean };
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** What `connectedAccounts.list` takes. A list that is left out filters nothing; one that is empty matches nothing. */
export interface ConnectedAccountsQuery {
  /** One with a comma cannot be asked for (`invalid_options`): the platform would read it as two users. */
  userIds?: readonly string[] | undefined;
  toolkitSlugs?: readonly string[] | undefined;
  statuses?: readonly ConnectedAccountStatus[] | undefined;
  connectedAccountIds?: readonly string[] | undefined;
  authConfigIds?: readonly string[] | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** An auth config: how a toolkit's connections are made, by the platform's own app or by the host's. Holds no secret. */
export interface AuthConfig {
  id: string;
  name: string;
  toolkit: { slug: string };
  authScheme: string;
  isComposioManaged: boolean;
  isDisabled: boolean;
}

/** What `authConfigs.list` takes. */
export interface AuthConfigsQuery {
  toolkitSlug?: string | undefined;
  isComposioManaged?: boolean | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** What `session.authorize` takes. */
export interface AuthorizeOptions {
  /** Where the Connect Link returns to; gets `status` and `connected_account_id` as parameters, which prove nothing. */
  callbackUrl?: string | undefined;
  /** A label for the new account, unique per user and toolkit. */
  alias?: string | undefined;
}

/** What `waitForConnection` takes. */
export interface WaitOptions extends Pick<RequestOptions, "signal"> {
  /** Rejects with code `wait_timeout` after this many ms. Default 60,000. */
  timeoutMs?: number | undefined;
  /** ms between two reads; the first read is at once. Default 1,000. */
  intervalMs?: number | undefined;
  /** Told of every status that was read. */
  onStatus?: ((account: ConnectedAccount) => void) | undefined;
}

/** A link that waits for its user. Always a new one, even when the toolkit is already connected. */
export interface ConnectionRequest {
  /** The connected account that this link makes (`ca_…`). */
  id: string;
  status: ConnectedAccountStatus;
  /** Where to send the user. Checked: http(s) only. */
  redirectUrl: string;
  /**
   * Polls until the account is ACTIVE. Rejects with `connection_not_found`, `connection_failed` (FAILED, EXPIRED,
   * REVOKED; carries `account`), `wait_timeout` or `aborted`. INACTIVE waits.
   */
  waitForConnection(options?: WaitOptions): Promise<ConnectedAccount>;
}

/** A Tool Router session: a configuration of one user's accounts and tools. It owns no connection. */
export interface Session {
  readonly sessionId: string;
  /** As of the last create, use or update through this object. */
  readonly config: SessionConfig;
  readonly configVersion: number;
  readonly mcp: { type: "http"; url: string };
  /** The toolkits of this session with their connections, most popular first. */
  toolkits(query?: ToolkitsQuery, options?: RequestOptions): Promise<Page<Toolkit>>;
  /** Every tool of this session, meta tools included; reads all pages. */
  tools(options?: RequestOptions): Promise<Tool[]>;
  /** Starts a new link. Errors: `no_managed_auth`, `toolkit_is_no_auth`, `toolkit_pinned`, `unsafe_redirect_url`, … */
  authorize(
    toolkit: string,
    options?: AuthorizeOptions,
    request?: RequestOptions,
  ): Promise<ConnectionRequest>;
  /** Changes the configuration and resolves to the new one. */
  update(config: SessionConfigUpdate, options?: RequestOptions): Promise<SessionConfig>;
  /** Runs a tool. Errors: `no_active_connection`, `no_managed_auth`, `toolkit_not_allowed`, `tool_not_found`, … */
  execute(
    toolSlug: string,
    args?: Record<string, unknown>,
    options?: RequestOptions,
  ): Promise<ToolExecution>;
  /** Deletes the session. The user's accounts stay. */
  delete(options?: RequestOptions): Promise<{ sessionId: string; deleted: true }>;
}

/** The connected accounts of the host's users. */
export interface ConnectedAccounts {
  list(query?: ConnectedAccountsQuery, options?: RequestOptions): Promise<Page<ConnectedAccount>>;
  get(id: string, options?: RequestOptions): Promise<ConnectedAccount>;
  /** Labels the account; an empty string clears the label. `alias_taken` when the user has it on another one of that toolkit. */
  setAlias(id: string, alias: string, options?: RequestOptions): Promise<void>;
  enable(id: string, options?: RequestOptions): Promise<void>;
  disable(id: string, options?: RequestOptions): Promise<void>;
  delete(id: string, options?: RequestOptions): Promise<void>;
  /** See {@link ConnectionRequest.waitForConnection}. */
  waitForConnection(id: string, options?: WaitOptions): Promise<ConnectedAccount>;
}

/** What `createToolRouterClient` gives. */
export interface ToolRouterClient {
  readonly baseUrl: string;
  /** Makes a session for a user. A user id is any non-empty string of the host's. */
  create(userId: string, config?: SessionConfigInput, options?: RequestOptions): Promise<Session>;
  /** Takes up a session that exists. `session_not_found` when it is gone. */
  use(sessionId: string, options?: RequestOptions): Promise<Session>;
  /**
   * The same session, asked through this client from now on: for a client that was made anew, with another token say.
   * Nothing is sent.
   */
  adopt(session: Session): Session;
  readonly connectedAccounts: ConnectedAccounts;
  readonly authConfigs: {
    list(query?: AuthConfigsQuery, options?: RequestOptions): Promise<Page<AuthConfig>>;
    get(id: string, options?: RequestOptions): Promise<AuthConfig>;
  };
  readonly toolkits: { get(slug: string, options?: RequestOptions): Promise<ToolkitDetail> };
}
