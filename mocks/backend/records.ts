import type { AuthSchemeMode, CatalogAuthField, JsonValue, ToolTag } from "../catalog/types.ts";

/**
 * What the backend keeps. Times are milliseconds since 1970; `order` counts up over all records, so that records made
 * in the same millisecond still have an order. Everything here is plain JSON.
 */

/** Every status of a connected account, in the words of the platform. */
export const accountStatuses = [
  "INITIALIZING",
  "INITIATED",
  "ACTIVE",
  "FAILED",
  "EXPIRED",
  "INACTIVE",
  "REVOKED",
] as const;

/** A connected account's status, as the platform names it. */
export type AccountStatus = (typeof accountStatuses)[number];

/** What a user must approve before it runs. */
export interface ApprovalList<Item> {
  require_approval?: Item[] | undefined;
}

/** An allowlist or a denylist, as the platform reports it; neither: everything. */
export type EnabledOrDisabled = ApprovalList<string> &
  ({ enabled: string[] } | { disabled: string[] } | { require_approval: string[] });

/** Tags that a tool must have one of, and tags that it must have none of. */
export interface TagFilter extends ApprovalList<ToolTag> {
  enabled?: ToolTag[] | undefined;
  disabled?: ToolTag[] | undefined;
}

/** A session's configuration in the platform's own words, since most of it is only stored and returned. */
export interface SessionConfig {
  /** Absent: every toolkit. */
  toolkits?: EnabledOrDisabled | undefined;
  /** Toolkit slug to auth config id. */
  auth_configs: Record<string, string>;
  /** Toolkit slug to the ids of the pinned accounts: one, unless the session takes several accounts. */
  connected_accounts: Record<string, string[]>;
  manage_connections: {
    enabled: boolean;
    callback_url?: string | undefined;
    enable_wait_for_connections?: boolean | undefined;
    enable_connection_removal?: boolean | undefined;
  };
  tools?:
    | Record<string, EnabledOrDisabled | ({ tags: TagFilter } & ApprovalList<string>)>
    | undefined;
  tags?: TagFilter | undefined;
  workbench?:
    | {
        enable?: boolean | undefined;
        proxy_execution_enabled?: boolean | undefined;
        auto_offload_threshold?: number | undefined;
        sandbox_size?: "standard" | "medium" | "large" | "xlarge" | undefined;
      }
    | undefined;
  multi_account?:
    | {
        enable?: boolean | undefined;
        max_accounts_per_toolkit?: number | undefined;
        require_explicit_selection?: boolean | undefined;
      }
    | undefined;
  preload: { tools: string[] | "all" };
  search: { enable?: boolean | undefined };
  execute: { enable_multi_execute?: boolean | undefined };
  /** Absent: as the documentation of proxied requests has it, they are allowed. */
  proxy_execute?: { enable: boolean } | undefined;
  /** Absent: off. The mock has no accounts of the platform's own, so this is only kept. */
  instant?: InstantUse | undefined;
  /** Not a block of the configuration on the wire. */
  experimental?: SessionExperiments | undefined;
}

/** Which tools may run on the platform's own accounts. */
export interface InstantUse {
  toolkits?: EnabledOrDisabled | undefined;
  tools?: SessionConfig["tools"];
  return_instant_charge?: boolean | undefined;
  return_prices_in_search?: boolean | undefined;
}

/** What a session's `experimental` sets. */
export interface SessionExperiments {
  user_timezone?: string | undefined;
  /** Only kept: approvals have taken its place. */
  permissions?: object | undefined;
  /** Links of the session open below this address. */
  link_url_overwrite?: string | undefined;
  /** The saved configuration that the filters came from. */
  session_config_id?: string | undefined;
  fast_mode?: boolean | undefined;
  submit_feedback?: { enable?: boolean | undefined } | undefined;
}

/** A configuration that a PATCH replaced. */
export interface ArchivedConfig {
  version: number;
  config: SessionConfig;
  /** When it was replaced. */
  archivedAt: number;
}

export interface SessionRecord {
  /** `trs_…` */
  id: string;
  order: number;
  userId: string;
  config: SessionConfig;
  /** Counts up from 1 with each PATCH. */
  configVersion: number;
  /** Newest first. */
  history: ArchivedConfig[];
  createdAt: number;
  updatedAt: number;
}

/** Who may use a SHARED account beside its own user. */
export interface Acl {
  allowAllUsers: boolean;
  allowedUserIds: string[];
  /** Goes before the others. */
  notAllowedUserIds: string[];
}

export interface ConnectedAccountRecord {
  /** `ca_…` */
  id: string;
  order: number;
  /** `gmail_red-castle` */
  wordId: string;
  userId: string;
  toolkit: string;
  authConfigId: string;
  scheme: AuthSchemeMode;
  /** As stored: a link that ran out of time, and a disabled account, only show when the account is read. */
  status: Exclude<AccountStatus, "INACTIVE">;
  statusReason: string | null;
  isDisabled: boolean;
  alias: string | null;
  /** When it last became ACTIVE through a link; null: never. What "most recently connected" goes by. */
  connectedAt: number | null;
  /** The link that makes it, while and after it did. */
  linkToken: string | null;
  /** When that link runs out, while it is pending. */
  linkExpiresAt: number | null;
  /** What the user typed on the Connect Link page. */
  credentials: Record<string, string>;
  /** SHARED ones are used only where a session pins them. */
  accountType: "PRIVATE" | "SHARED";
  acl: Acl;
  /** What the provider was asked for; null: it is not known. */
  requestedScopes: string[] | null;
  /** Whom the user signed in as on the Connect Link page; null where nobody was asked. */
  identity: string | null;
  createdAt: number;
  updatedAt: number;
  /** Deleting is soft: the record stays, and is found by nothing. */
  deletedAt: number | null;
}

export interface AuthConfigRecord {
  /** `ac_…` */
  id: string;
  order: number;
  name: string;
  toolkit: string;
  scheme: AuthSchemeMode;
  /** Connects through the platform's own OAuth app. */
  isManaged: boolean;
  isDisabled: boolean;
  /** Made by Tool Router for a toolkit (rule 4), and used by it from then on (rule 3). */
  madeByToolRouter: boolean;
  credentials: Record<string, unknown>;
  createdAt: number;
  updatedAt: number;
  deletedAt: number | null;
}

/** What the Connect Link page shows, kept with the link so that the page needs no catalogue. */
export interface LinkPage {
  /** The name of the app that asks for consent. */
  appName: string;
  /** Empty where there is none. */
  appLogo: string;
  toolkit: { slug: string; name: string; logo: string };
  scheme: AuthSchemeMode;
  /** What the user fills in; empty where consent is all that is asked. */
  fields: CatalogAuthField[];
}

export type LinkOutcome = "approve" | "deny" | "expire";

export interface LinkRecord {
  /** The token, `ln_…`. */
  id: string;
  order: number;
  accountId: string;
  userId: string;
  /** Null for a link made without a session. */
  sessionId: string | null;
  /** An absolute http(s) address, or null. */
  callbackUrl: string | null;
  page: LinkPage;
  createdAt: number;
  /** Ten minutes after `createdAt`. */
  expiresAt: number;
  openedAt: number | null;
  completedAt: number | null;
  outcome: LinkOutcome | null;
  /** Set by a consent whose caller the project's verifier has to name. */
  verification: { sessionUri: string; expiresAt: number; isSpent: boolean } | null;
}

/** Which sentence of the platform's documentation decided. `noAuth`: the toolkit needs no connection. */
export type PrecedenceRule =
  | "connectedAccounts"
  | "authConfigs"
  | "toolRouterAuthConfig"
  | "managedAuthConfig"
  | "noManagedAuth"
  | "noAuth";

/** A tool call, also a refused one. */
export interface ExecutionRecord {
  /** The answer's `log_id`, or the error's `request_id` when it was refused. */
  id: string;
  order: number;
  toolSlug: string;
  /** Null when the tool is unknown, or one of the session's own. */
  toolkit: string | null;
  userId: string;
  /** Null for a call outside of a session. */
  sessionId: string | null;
  accountId: string | null;
  authConfigId: string | null;
  /** Null when it was refused before any rule was looked at, and outside of a session, where no rule is. */
  rule: PrecedenceRule | null;
  /** Each step of the decision, in plain words. */
  trace: string[];
  /** The platform's words when it was refused, or when the tool ran and failed. */
  error: string | null;
  /** True when nothing ran. */
  refused: boolean;
  createdAt: number;
}

/** Something that a tool made, changed or deleted in an account. */
export interface ToolDataRecord {
  /** Its owner, kind and key in one. */
  id: string;
  /** Counts up within its owner. */
  order: number;
  /** The account; for a toolkit without accounts, the toolkit and the user. */
  owner: string;
  /** `messages`, `issues octocat/hello-world`. */
  kind: string;
  /** What it is called by within its kind. */
  key: string;
  /** As the tool keeps it; null: deleted. */
  data: { [key: string]: JsonValue } | null;
  createdAt: number;
  updatedAt: number;
}
