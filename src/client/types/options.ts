/** Options that every call takes as its last argument, after the method's own. */
export interface RequestOptions {
  /** Aborts the call, its retries and its waits. The promise rejects with code `aborted`. Default: never. */
  signal?: AbortSignal | undefined;
  /** The time limit of one attempt, in ms, 0 or more; `Infinity` sets none. Default: the client's `timeoutMs`. */
  timeoutMs?: number | undefined;
  /** How often a read that failed for a passing reason is sent again, 0 or more. Default: the client's `maxRetries`. */
  maxRetries?: number | undefined;
}

/** What `createToolRouterClient` takes. */
export interface ToolRouterClientOptions {
  /**
   * The API root: what stands before `/tool_router/session`. In a browser the host's own route
   * (`/api/tool-router`), on a server `https://backend.composio.dev/api/v3.1`. A trailing slash is ignored. No query.
   */
  baseUrl: string;
  /**
   * The fetch to use. Default: the global one, looked up at call time (so that a mock may replace it). It sends cookies to the page's
   * own origin alone; for a backend of another one: `(url, init) => fetch(url, { ...init, credentials: "include" })`.
   */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Headers of every request. A function is called before each attempt; if it fails, the call rejects with
   * `invalid_options`. Default: none.
   */
  headers?:
    | Record<string, string>
    | (() => Record<string, string> | Promise<Record<string, string>>)
    | undefined;
  /**
   * Sent as `Authorization: Bearer …`: the host's own session token, never the platform's API key. A function is called
   * before each attempt. Default: none; an empty one is not sent.
   */
  token?: string | (() => string | Promise<string>) | undefined;
  /** The time limit of one attempt, in ms, 0 or more; `Infinity` sets none. Default 30,000. */
  timeoutMs?: number | undefined;
  /**
   * How often a read that failed for a passing reason (no answer, 408, 429, 5xx) is sent again, 0 or more. Default 2.
   * Writes are sent once, since they may have happened; only after a 429, which refuses before anything ran, they are tried again.
   */
  maxRetries?: number | undefined;
}
