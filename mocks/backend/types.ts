import type {
  AuthSchemeMode,
  CatalogAuthField,
  CatalogTool,
  CatalogToolkit,
} from "../catalog/types.ts";
import type { MockPersistence, TableName } from "./persistence.ts";
import type {
  AccountStatus,
  AuthConfigRecord,
  Conditions,
  ConnectedAccountRecord,
  ExecutionRecord,
  Fault,
  LinkOutcome,
  LinkRecord,
  PrecedenceRule,
  SessionRecord,
} from "./records.ts";
import type { SessionConfigBody, SessionPatchBody } from "./sessions/sessionBodies.ts";

/** An account to start with. */
export interface AccountSeed {
  userId: string;
  toolkit: string;
  /** Default ACTIVE. INITIALIZING and INITIATED come with a pending link. */
  status?: AccountStatus | undefined;
  /** Default: the one that Tool Router made, or would make, for the toolkit. */
  authConfigId?: string | undefined;
  alias?: string | undefined;
  /**
   * When it last became ACTIVE: ms or ISO 8601. `null`: it never did. Default: now for ACTIVE, INACTIVE, REVOKED and
   * EXPIRED (whose refresh then died); never for the others.
   */
  connectedAt?: number | string | null | undefined;
}

/** A user to start with. Users need no record: any non-empty id is one. */
export interface UserSeed {
  id: string;
  accounts?: readonly Omit<AccountSeed, "userId">[] | undefined;
}

/** A named starting point. */
export interface Scenario {
  /** One line: what is there. */
  description: string;
  users: readonly UserSeed[];
}

/** What `createMockBackend` takes; everything is optional. */
export interface MockBackendOptions {
  /** The toolkits there are, most popular first. Default: the catalogue that comes with the mock. */
  catalog?: readonly CatalogToolkit[] | undefined;
  /** Makes every id reproducible. Default: a random one, kept with the rest of the state. */
  seed?: string | number | undefined;
  /** The clock, in ms. Default `Date.now`. The control plane's time goes on top. */
  now?: (() => number) | undefined;
  /** Where records outlive the backend. Default: nowhere. */
  persistence?: MockPersistence | undefined;
  /** Reads rule 5 literally: toolkits whose users bring an API key are refused too. Default false. */
  managedAuthOnly?: boolean | undefined;
  /** In whose name the Connect Link page asks. Default "Your app". */
  appName?: string | undefined;
  /** The Connect Link page's address. Default `{requestOrigin}/link/{token}`. */
  connectPageUrl?: ((token: string, requestOrigin: string) => string) | undefined;
  /** Who is there in the scenario `default`. */
  users?: readonly UserSeed[] | undefined;
  /** More starting points, by name. */
  scenarios?: Readonly<Record<string, Scenario>> | undefined;
  /** The one to start with when nothing is stored. Default `default`. */
  scenario?: string | undefined;
}

/** A page of a list. */
export interface ListPage<Item> {
  items: Item[];
  currentPage: number;
  totalItems: number;
  totalPages: number;
  /** Null on the last page. */
  nextCursor: string | null;
}

export interface PageQuery {
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** An account as it is now: expiry and disabling applied, its auth config with it. */
export interface ConnectedAccount
  extends Omit<ConnectedAccountRecord, "status" | "deletedAt" | "order"> {
  status: AccountStatus;
  authConfig: Pick<AuthConfigRecord, "id" | "scheme" | "isManaged" | "isDisabled">;
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

/** An auth config with what is on it. */
export interface AuthConfig extends Omit<AuthConfigRecord, "deletedAt" | "order"> {
  /** Its accounts that are not deleted. */
  accountCount: number;
  toolkitLogo: string;
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

export interface SessionToolkitsQuery extends PageQuery {
  search?: string | undefined;
  isConnected?: boolean | undefined;
  /** Only these; overrides the session's own list. */
  toolkits?: readonly string[] | undefined;
}

/** A session with what its agent is given. */
export interface Session extends Omit<SessionRecord, "order"> {
  /** The session's own tools, and app tools that it preloads. */
  toolSlugs: string[];
}

/** A toolkit as a session sees it. */
export interface SessionToolkit {
  toolkit: CatalogToolkit;
  enabled: boolean;
  account: ConnectedAccount | null;
}

export interface ToolkitsQuery extends PageQuery {
  search?: string | undefined;
  category?: string | undefined;
  managedBy?: "composio" | "all" | "project" | undefined;
}

export interface ToolsQuery extends PageQuery {
  toolkits?: readonly string[] | undefined;
  slugs?: readonly string[] | undefined;
  search?: string | undefined;
}

/** An app tool with its toolkit; `toolkit: null` for the session's own tools. */
export interface ToolEntry {
  tool: CatalogTool;
  toolkit: CatalogToolkit | null;
}

export interface LinkInput {
  toolkit: string;
  alias?: string | undefined;
  callbackUrl?: string | undefined;
}

/** What making a link gives. */
export interface CreatedLink {
  token: string;
  accountId: string;
  expiresAt: number;
}

/** A link as the Connect Link page needs it. */
export interface LinkView {
  token: string;
  /** `pending` and `opened` can still be completed. */
  status: "pending" | "opened" | "approved" | "denied" | "expired";
  accountId: string;
  userId: string;
  appName: string;
  toolkit: { slug: string; name: string; logo: string };
  scheme: AuthSchemeMode;
  /** What to ask for; empty: consent alone. */
  fields: readonly CatalogAuthField[];
  /** ms. */
  expiresAt: number;
  /** Where the host wants the user back: as given, without results. */
  callbackUrl: string | null;
}

export interface LinkCompletion {
  outcome: LinkOutcome;
  /** Values of the link's fields, by name. */
  credentials?: Record<string, string> | undefined;
}

export interface CompletedLink {
  status: "success" | "failed";
  accountId: string;
  accountStatus: AccountStatus;
  /** Where to send the user: the host's address with `status` and `connected_account_id` added. Absent: no address was given. */
  callbackUrl?: string;
}

/** Which account a session uses for a toolkit, and why. */
export interface Resolution {
  rule: PrecedenceRule;
  /** The account that a tool would run with now. */
  account: ConnectedAccountRecord | null;
  /** The account that the toolkit's item shows; may be one that cannot run. */
  shown: ConnectedAccountRecord | null;
  /** The auth config that decides; null when there is none (yet). */
  authConfigId: string | null;
  /** Why a call would be refused now. */
  refusal?: "noActiveConnection" | "noManagedAuth";
  /** Each step, in plain words. */
  trace: string[];
}

export interface ExecuteInput {
  toolSlug: string;
  arguments?: Record<string, unknown> | undefined;
  /** Id, alias or word id of one of the accounts that the deciding rule allows. */
  account?: string | undefined;
}

export interface ExecuteResult {
  data: Record<string, unknown>;
  /** What went wrong when the tool ran and failed. */
  error: string | null;
  logId: string;
}

export type ConditionsChange = {
  latencyMs?: number | null | undefined;
  failureRate?: number | null | undefined;
  faults?: readonly Fault[] | null | undefined;
  now?: Conditions["now"] | undefined;
};

/** What a request meets. */
export interface Weather {
  latencyMs: number;
  fault?: Pick<Fault, "status" | "retryAfter">;
}

/** What changed, told to `subscribe`'s listeners. */
export interface BackendChange {
  /** Counts up with every change this backend saw. */
  revision: number;
  changes: readonly { table: TableName; id: string }[];
  /** `others`: another tab wrote it. */
  origin: "this" | "others";
}

/** Everything that is stored, deleted accounts included. */
export interface BackendSnapshot {
  revision: number;
  now: number;
  scenario: string;
  conditions: Conditions;
  sessions: SessionRecord[];
  connectedAccounts: ConnectedAccountRecord[];
  authConfigs: AuthConfigRecord[];
  links: LinkRecord[];
  executions: ExecutionRecord[];
}

/** A stored record that could not be read: left out rather than trusted. */
export interface RejectedRecord {
  table: TableName;
  id: string;
  reason: string;
}

/**
 * The platform without HTTP. Everything rejects with `PlatformError`. Reads see what other tabs wrote; writes are
 * kept whole or not at all.
 */
export interface MockBackend {
  readonly appName: string;
  readonly sessions: {
    create(userId: string, config?: SessionConfigBody): Promise<Session>;
    get(id: string): Promise<Session>;
    patch(id: string, change: SessionPatchBody): Promise<Session>;
    delete(id: string): Promise<void>;
    toolkits(id: string, query?: SessionToolkitsQuery): Promise<ListPage<SessionToolkit>>;
    tools(id: string, query?: PageQuery): Promise<ListPage<ToolEntry>>;
    /** Why this account: the resolution that execute would follow now. */
    resolve(id: string, toolkit: string): Promise<Resolution>;
    /** Starts a link; always a new account. */
    link(id: string, input: LinkInput): Promise<CreatedLink>;
    execute(id: string, input: ExecuteInput): Promise<ExecuteResult>;
  };
  readonly accounts: {
    list(query?: AccountQuery): Promise<ListPage<ConnectedAccount>>;
    get(id: string): Promise<ConnectedAccount>;
    /** An empty string clears it. */
    setAlias(id: string, alias: string): Promise<void>;
    setEnabled(id: string, enabled: boolean): Promise<void>;
    delete(id: string): Promise<void>;
    /** Puts an account there without a link. */
    seed(input: AccountSeed): Promise<ConnectedAccount>;
  };
  readonly authConfigs: {
    list(query?: AuthConfigQuery): Promise<ListPage<AuthConfig>>;
    get(id: string): Promise<AuthConfig>;
    create(input: AuthConfigInput): Promise<AuthConfig>;
  };
  readonly links: {
    /** A link without a session, on an auth config. */
    create(input: {
      userId: string;
      authConfigId: string;
      alias?: string | undefined;
      callbackUrl?: string | undefined;
    }): Promise<CreatedLink>;
    get(token: string): Promise<LinkView>;
    /** The user is on the page: INITIALIZING becomes INITIATED. Does nothing to a link that is over. */
    open(token: string): Promise<LinkView>;
    /** Rejects with 10400 and field errors when credentials are missing, and with 409 when the link is over. */
    complete(token: string, completion: LinkCompletion): Promise<CompletedLink>;
    /** The page's address. */
    pageUrl(token: string, requestOrigin: string): string;
  };
  readonly toolkits: {
    list(query?: ToolkitsQuery): Promise<ListPage<CatalogToolkit>>;
    get(slug: string): Promise<CatalogToolkit>;
  };
  readonly tools: {
    list(query?: ToolsQuery): Promise<ListPage<ToolEntry>>;
    get(slug: string): Promise<ToolEntry>;
  };
  readonly executions: {
    /** By `log_id`, or by a refusal's `request_id`. */
    get(id: string): Promise<ExecutionRecord>;
  };
  readonly conditions: {
    get(): Promise<Conditions>;
    /** What is left out is kept; null goes back to normal. */
    set(change: ConditionsChange): Promise<Conditions>;
    /** What a request meets: how long it waits, and the fault it gets, which is counted. */
    meet(method: string, path: string): Promise<Weather>;
  };
  /** Records that came back unreadable. */
  readonly rejectedRecords: readonly RejectedRecord[];
  /** The backend's time in ms, the control plane's shift applied. */
  now(): number;
  /** An id for an error that is not in the log. */
  newRequestId(): string;
  /** Resolves when stored records are loaded and the scenario is in place. Every operation waits for it anyway. */
  ready(): Promise<void>;
  subscribe(listener: (change: BackendChange) => void): () => void;
  snapshot(): Promise<BackendSnapshot>;
  /** Removes everything and starts over with the named scenario (default: the one it started with). */
  reset(scenario?: string): Promise<void>;
  /** Stops listening to other tabs. */
  close(): void;
}
