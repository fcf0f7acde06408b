import type { Transport } from "../createTransport.ts";
import type { AuthConfigs } from "./authConfig.ts";
import type { ConnectedAccounts } from "./connectedAccount.ts";
import type { RequestOptions } from "./options.ts";
import type { Session } from "./session.ts";
import type { SessionConfigInput } from "./sessionConfig.ts";
import type { Toolkits } from "./toolkit.ts";

/** What `createToolRouterClient` gives. */
export interface ToolRouterClient {
  /** As it was given, without a trailing slash. */
  readonly baseUrl: string;
  /**
   * Asks a route that has no method here, with the client's headers, time limits, retries and errors. What `read` throws
   * becomes `invalid_response`.
   *
   * @example
   * ```ts
   * const slugs = await client.request("GET", ["toolkits"], readSlugs, { timeoutMs: 5_000 }, { category: "crm" });
   * ```
   */
  readonly request: Transport;
  /** Makes a session for a user. A user id is any non-empty string of the host's. */
  create(userId: string, config?: SessionConfigInput, options?: RequestOptions): Promise<Session>;
  /** Resolves to a session that exists. `session_not_found` when it is gone. */
  use(sessionId: string, options?: RequestOptions): Promise<Session>;
  /**
   * Resolves to the session that the host's proxy keeps for the user who is logged in, made when there is none
   * (`GET {baseUrl}/session` of `createToolRouterProxy`). `unauthorized` when nobody is; `not_found` where `baseUrl` is the
   * platform itself.
   */
  current(options?: RequestOptions): Promise<Session>;
  /**
   * The same session, asked through this client from now on: for a client that was made anew, with another token say.
   * Nothing is sent.
   */
  adopt(session: Session): Session;
  /** The connected accounts of the host's users. */
  readonly connectedAccounts: ConnectedAccounts;
  /** The auth configs of the host's project. */
  readonly authConfigs: AuthConfigs;
  /** The platform's catalogue of toolkits. */
  readonly toolkits: Toolkits;
  /**
   * Forgets what the React components of this page keep for this `baseUrl`, in memory and in the browser's storage: sessions,
   * lists, accounts, authorizations in progress. The next provider that is mounted starts afresh; one that is mounted goes on
   * with what it shows. For tests, between which a module keeps its client. Resets of the mock call it themselves. Nothing is
   * sent, and in Node, without a `window`, nothing happens.
   */
  reset(): void;
}
