import type { ConnectedAccount, ConnectedAccountStatus, WaitOptions } from "./connectedAccount.ts";
import type { RequestOptions } from "./options.ts";
import type { Page } from "./page.ts";
import type { ProxyExecution, ProxyRequest } from "./proxy.ts";
import type { SearchQuery, SearchResponse } from "./search.ts";
import type {
  ConfigHistory,
  ConfigHistoryQuery,
  SessionConfig,
  SessionConfigUpdate,
  SessionWarning,
} from "./sessionConfig.ts";
import type { ExecuteOptions, Tool, ToolExecution } from "./tool.ts";
import type { Toolkit, ToolkitsQuery } from "./toolkit.ts";

/** What `session.authorize` takes. */
export interface AuthorizeOptions {
  /**
   * Where the Connect Link returns to: an absolute http(s) URL. It gets `status` and `connected_account_id` as parameters,
   * which prove nothing. Default: the platform's own page.
   */
  callbackUrl?: string | undefined;
  /** A label for the new account, unique per user and toolkit. Default: none. */
  alias?: string | undefined;
}

/** What `session.ensureConnected` takes. */
export interface EnsureConnectedOptions extends AuthorizeOptions {
  /** Rejects with code `wait_timeout` after this many ms, 0 or more; `Infinity` waits for ever. Default 60,000. */
  timeout?: number | undefined;
  /** Called with the new link when there is no connection yet: send the user to its `redirectUrl`. */
  onRequest?: ((request: ConnectionRequest) => void) | undefined;
}

/** What `session.ensureConnected` resolves to. */
export interface EnsuredConnection {
  /** The slug that was asked for. */
  toolkit: string;
  /** Whether the toolkit was connected, or needed no connection, before the call. */
  wasConnected: boolean;
  /** The account; `undefined` for a toolkit that needs none. */
  connectedAccount: { id: string; status: ConnectedAccountStatus } | undefined;
}

/** A link that waits for its user. Always a new one, even when the toolkit is already connected. */
export interface ConnectionRequest {
  /** The connected account that this link makes (`ca_…`). */
  id: string;
  /** As of the link's creation: `INITIALIZING`. */
  status: ConnectedAccountStatus;
  /** Where to send the user. Checked: http(s) only. */
  redirectUrl: string;
  /**
   * Polls until the account is ACTIVE and resolves to it.
   *
   * @param wait ms until `wait_timeout` (default 60,000), or {@link WaitOptions}
   * @param options of each read; `maxRetries` is 0 by default, since a read that failed is repeated after the interval
   * @throws `connection_not_found`, `connection_failed` (FAILED, EXPIRED, REVOKED; carries `account`), `wait_timeout`,
   * `aborted`. INACTIVE waits.
   */
  waitForConnection(
    wait?: number | WaitOptions,
    options?: RequestOptions,
  ): Promise<ConnectedAccount>;
}

/** A Tool Router session: a configuration of one user's accounts and tools. It owns no connection. */
export interface Session {
  /** Opaque: `client.use` takes it. */
  readonly sessionId: string;
  /** As of the last create, use or update through this object. */
  readonly config: SessionConfig;
  /** Counts up with every change of `config`; 0 if the platform does not say. */
  readonly configVersion: number;
  /** What the platform says against `config`; empty: nothing. */
  readonly warnings: readonly SessionWarning[];
  /** The session's MCP endpoint, for an agent on a server. */
  readonly mcp: { type: "http"; url: string };
  /** Resolves to one page of the session's toolkits with their connections, most popular first. */
  toolkits(query?: ToolkitsQuery, options?: RequestOptions): Promise<Page<Toolkit>>;
  /** Resolves to every tool of this session, meta tools included; reads all pages. */
  tools(options?: RequestOptions): Promise<Tool[]>;
  /**
   * Finds tools for a use case, with their schemas and with how their toolkits' connections stand.
   *
   * @example
   * ```ts
   * const { results, toolSchemas } = await session.search({ query: "open an issue", toolkits: ["github"] });
   * ```
   */
  search(query: SearchQuery, options?: RequestOptions): Promise<SearchResponse>;
  /** Starts a new link. Errors: `no_managed_auth`, `toolkit_is_no_auth`, `toolkit_pinned`, `unsafe_redirect_url`, … */
  authorize(
    toolkit: string,
    authorization?: AuthorizeOptions,
    options?: RequestOptions,
  ): Promise<ConnectionRequest>;
  /**
   * Resolves once the toolkit can be used: at once if it is connected or needs no connection, else after a new link was
   * finished. Errors: those of `authorize` and of `waitForConnection`.
   *
   * @param options of each request; its `signal` ends the wait too
   *
   * @example
   * ```ts
   * await session.ensureConnected("gmail", { onRequest: ({ redirectUrl }) => showLink(redirectUrl) });
   * ```
   */
  ensureConnected(
    toolkit: string,
    connection?: EnsureConnectedOptions,
    options?: RequestOptions,
  ): Promise<EnsuredConnection>;
  /** Changes the configuration and resolves to the new one. Errors: `conflict`, `unknown_toolkits`, … */
  update(config: SessionConfigUpdate, options?: RequestOptions): Promise<SessionConfig>;
  /** Resolves to one page of the versions that the configuration had, the current one first. */
  listConfigHistory(query?: ConfigHistoryQuery, options?: RequestOptions): Promise<ConfigHistory>;
  /**
   * Runs a tool. Errors: `no_active_connection`, `no_managed_auth`, `toolkit_not_allowed`, `tool_not_found`, …; a tool that
   * ran and failed is an answer.
   *
   * @param args the tool's arguments; default `{}`
   *
   * @example
   * ```ts
   * const { resultType, data, error } = await session.execute("GMAIL_FETCH_EMAILS", { max_results: 3 }, { account: "work" });
   * ```
   */
  execute(
    toolSlug: string,
    args?: Record<string, unknown>,
    execution?: ExecuteOptions,
    options?: RequestOptions,
  ): Promise<ToolExecution>;
  /**
   * Sends a request to a toolkit's own API with the session's account. Errors: `no_active_connection`, `bad_request` (an
   * endpoint on another domain), …; an HTTP error of that API is an answer.
   *
   * @example
   * ```ts
   * const { status, data } = await session.proxyExecute({ toolkit: "github", endpoint: "/user", method: "GET" });
   * ```
   */
  proxyExecute(request: ProxyRequest, options?: RequestOptions): Promise<ProxyExecution>;
  /** Deletes the session. The user's accounts stay. */
  delete(options?: RequestOptions): Promise<{ sessionId: string; deleted: true }>;
}
