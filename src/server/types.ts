import type { SessionConfigInput } from "../client/types/sessionConfig.ts";

/** The host's own login: whose request is this? `undefined` or `null` answers 401. */
export type Authenticate = (
  request: Request,
) => string | null | undefined | Promise<string | null | undefined>;

/**
 * What sessions are made with, and the bounds of what a browser may ask for. What is set here is fixed:
 * - `toolkits`: a browser may narrow it, and not widen it.
 * - `authConfigs`: a browser may name these alone. Left out: none.
 * - `connectedAccounts`: always pinned, beside the user's own pins. SHARED accounts that every user may use go here.
 * - `manageConnections`, and each field below: a browser's own value is not sent.
 */
export interface HostSessionConfig extends SessionConfigInput {
  tools?: object | undefined;
  tags?: object | undefined;
  preload?: object | undefined;
  search?: object | undefined;
  execute?: object | undefined;
  workbench?: object | undefined;
  multiAccount?: object | undefined;
}

/** What else a browser may do. Everything that is left out has the default. */
export interface ProxyAllow {
  /** Origins of other pages that may call the proxy, with the user's cookies. Default: none, the same origin alone. */
  origins?: readonly string[] | undefined;
  /** Origins that a Connect Link may return to, beside the page's own and `origins`. */
  callbackOrigins?: readonly string[] | undefined;
  /** Running tools from the browser: `execute`, `execute_meta`, `search`. Default true. */
  execute?: boolean | undefined;
  /** Requests to a toolkit's own API with the user's credentials (`proxy_execute`). Default false. */
  proxyExecute?: boolean | undefined;
  /** The session's MCP endpoint, at `{baseUrl}/tool_router/{id}/mcp`. Default false. */
  mcp?: boolean | undefined;
}

/** Keeps which session a user has. A row of the host's database makes devices and server processes share it. */
export interface SessionStore {
  get(key: string): string | null | undefined | Promise<string | null | undefined>;
  set(key: string, sessionId: string): unknown;
}

/** What happened to one request: no key, token, cookie, query or body is in it. */
export interface AuditEvent {
  /** The time at which the request came in, in ms since 1970. */
  at: number;
  durationMs: number;
  /** The answer's `x-request-id`, which the platform was given as well. */
  requestId: string;
  /** The platform's id of the request, where it gave one. */
  upstreamRequestId?: string | undefined;
  /** Undefined: nobody was logged in, or nobody was asked yet. */
  userId?: string | undefined;
  method: string;
  /** The route's pattern (`/connected_accounts/:account`), or `unknown`. */
  route: string;
  /** The connected account that the path names. */
  accountId?: string | undefined;
  status: number;
  /** `refused`: by the proxy. `failed`: by the platform, the network, or the host's own functions. */
  outcome: "passed" | "refused" | "failed";
  /** Why, in one stable word: `origin`, `unauthenticated`, `not_owner`, `bad_request`, … */
  reason?: string | undefined;
}

/** What `createToolRouterProxy` takes. */
export interface ToolRouterProxyOptions {
  /** The platform's project key (`ak_…`). It stays on the server. */
  apiKey: string;
  authenticate: Authenticate;
  /**
   * Signs the session ids that browsers get: 32 characters at least, random (`openssl rand -base64 32`). A list rotates:
   * the first signs, all are accepted.
   */
  secret: string | readonly string[];
  /** The platform's API root. Default `https://backend.composio.dev/api/v3.1`. */
  upstream?: string | undefined;
  /** One for all users, or a function of the user id. When it changes, sessions are made anew. */
  sessionConfig?:
    | HostSessionConfig
    | ((userId: string) => HostSessionConfig | Promise<HostSessionConfig>)
    | undefined;
  allow?: ProxyAllow | undefined;
  /** Called once for each request, after its answer is known. Not waited for; what it throws or rejects with is ignored. */
  onAudit?: ((event: AuditEvent) => unknown) | undefined;
  /** Where the proxy is mounted, for example `/api/tool-router`. Default: whatever stands before a route that it knows. */
  basePath?: string | undefined;
  /** Where `GET {baseUrl}/session` keeps the session of a user. Default: a signed cookie, and the memory of this process. */
  sessionStore?: SessionStore | undefined;
  /** How long a signed session id is accepted, in ms. Default 30 days; renewed by use once half of it is over. */
  sessionLifetimeMs?: number | undefined;
  /** How long to wait for a request's body, in ms. Default 10,000. */
  bodyTimeoutMs?: number | undefined;
  /** How long to wait for the platform, in ms: for the whole answer, or for a stream's beginning. Default 60,000. */
  timeoutMs?: number | undefined;
  /** The largest body that is accepted, in bytes. Default 1,000,000. */
  maxBodyBytes?: number | undefined;
  /** The largest answer of the platform that is read, in bytes. Default 10,000,000. */
  maxAnswerBytes?: number | undefined;
  /** Default: the global one, looked up at each call. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** A user's session, for the agent on the server. */
export interface ServerSession {
  /** The platform's own id (`trs_…`): for the SDK on the server. Do not send it to a browser. */
  sessionId: string;
  /** The same session as a browser knows it: signed, for this user. */
  signedId: string;
  /** The platform's MCP endpoint. It needs the API key in `x-api-key`. */
  mcp: { type: "http"; url: string };
}

/** What `createToolRouterProxy` makes. */
export interface ToolRouterProxy {
  /** Answers a request. It never rejects. */
  (request: Request): Promise<Response>;
  /**
   * The session that `GET {baseUrl}/session` gives this user, made when there is none: so the agent on the server uses the
   * accounts and pins that the user sees.
   *
   * @throws `Refusal` (an Error with `status`) when the platform refuses or cannot be reached.
   */
  getSession(userId: string): Promise<ServerSession>;
  /** Signs a session that the host made itself, for the provider's `sessionId`. */
  signSessionId(userId: string, sessionId: string): Promise<string>;
}
