import type { AuthConfigSummary } from "./authConfig.ts";
import type { RequestOptions } from "./options.ts";
import type { Page } from "./page.ts";

/**
 * A connected account's status, as the platform names it.
 *
 * - `INITIALIZING`: a Connect Link exists, nobody opened it yet.
 * - `INITIATED`: the user opened the Connect Link.
 * - `ACTIVE`: credentials are stored; tools can run. The only status that counts as connected.
 * - `FAILED`: the user denied, or the provider refused.
 * - `EXPIRED`: the link was not finished in 10 minutes, or a later refresh failed for good (read `statusReason`).
 * - `INACTIVE`: disabled by its owner; can be enabled again. Statuses that this version does not know read as this one.
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

/** A connected account: one set of credentials of one user for one toolkit. */
export interface ConnectedAccount {
  /** `ca_…` */
  id: string;
  /** The toolkit that it connects. */
  toolkit: { slug: string };
  /** See {@link ConnectedAccountStatus}. */
  status: ConnectedAccountStatus;
  /** The platform's words for why the status is what it is; `null`, as in the official SDK, when it gives none. */
  statusReason: string | null;
  /** The user's own label, unique per user and toolkit; `null`, as in the official SDK, when there is none. */
  alias: string | null;
  /**
   * Who it is at the provider (`ada@example.com`), from `state.val.displayName`; `null` when the platform does not know.
   * Not unique: two accounts may have the same.
   */
  displayName: string | null;
  /** A short generated name (`gmail_red-castle`); `null`, as in the official SDK, when there is none. */
  wordId: string | null;
  /** Whether it was disabled; `connectedAccounts.enable` brings it back. */
  isDisabled: boolean;
  /** The auth config that made it. */
  authConfig: AuthConfigSummary & {
    /** Whether the auth config is switched off. */
    isDisabled: boolean;
  };
  /** ISO 8601, UTC. Empty if the answer does not say. */
  createdAt: string;
  /** ISO 8601, UTC. Empty if the answer does not say. */
  updatedAt: string;
}

/** What `connectedAccounts.list` takes. A list that is left out filters nothing; one that is empty matches nothing. */
export interface ConnectedAccountsQuery {
  /** Only these users'. An id with a comma is refused (`invalid_options`): the platform would read it as two users. */
  userIds?: readonly string[] | undefined;
  /** Only accounts of these toolkits. */
  toolkitSlugs?: readonly string[] | undefined;
  /** Only accounts of these statuses. */
  statuses?: readonly ConnectedAccountStatus[] | undefined;
  /** Only accounts of these ids (`ca_…`). */
  connectedAccountIds?: readonly string[] | undefined;
  /** Only accounts that these auth configs (`ac_…`) made. */
  authConfigIds?: readonly string[] | undefined;
  /** Items per page, 1 or more; the platform sets the maximum. Default: the platform's. */
  limit?: number | undefined;
  /** The `cursor` of the page before. Default: the first page. */
  cursor?: string | undefined;
}

/** What `waitForConnection` takes, where a number of ms does not say enough. */
export interface WaitOptions extends Pick<RequestOptions, "signal"> {
  /** Rejects with code `wait_timeout` after this many ms, 0 or more; `Infinity` waits for ever. Default 60,000. */
  timeoutMs?: number | undefined;
  /** The pause between two reads, in ms, 0 or more; the first read is at once. Default 1,000. */
  intervalMs?: number | undefined;
  /** Called with the account after every read, ACTIVE or not. */
  onStatus?: ((account: ConnectedAccount) => void) | undefined;
}

/** The connected accounts of the host's users. */
export interface ConnectedAccounts {
  /** Resolves to one page of accounts. */
  list(query?: ConnectedAccountsQuery, options?: RequestOptions): Promise<Page<ConnectedAccount>>;
  /** Resolves to one account. `not_found` when there is none of that id. */
  get(id: string, options?: RequestOptions): Promise<ConnectedAccount>;
  /** Labels the account; an empty string clears the label. `alias_taken` when the user has it on another one of that toolkit. */
  setAlias(id: string, alias: string, options?: RequestOptions): Promise<void>;
  /** Makes a disabled account usable again. */
  enable(id: string, options?: RequestOptions): Promise<void>;
  /** Makes the account INACTIVE: no tool runs with it until it is enabled. */
  disable(id: string, options?: RequestOptions): Promise<void>;
  /** Deletes the account for good. The provider is not told. */
  delete(id: string, options?: RequestOptions): Promise<void>;
  /**
   * Polls until the account is ACTIVE and resolves to it.
   *
   * @param wait ms until `wait_timeout` (default 60,000), or {@link WaitOptions}
   * @param options of each read; `maxRetries` is 0 by default, since a read that failed is repeated after the interval
   * @throws `connection_not_found`, `connection_failed` (FAILED, EXPIRED, REVOKED; carries `account`), `wait_timeout`,
   * `aborted`. INACTIVE waits.
   */
  waitForConnection(
    id: string,
    wait?: number | WaitOptions,
    options?: RequestOptions,
  ): Promise<ConnectedAccount>;
}
