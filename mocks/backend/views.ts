import type {
  AuthSchemeMode,
  CatalogAuthField,
  CatalogTool,
  CatalogToolkit,
} from "../catalog/types.ts";
import type { TableName } from "./persistence.ts";
import type { PlatformError } from "./platformError.ts";
import type {
  AccountStatus,
  AuthConfigRecord,
  ConnectedAccountRecord,
  ExecutionRecord,
  LinkRecord,
  PrecedenceRule,
  SessionRecord,
  ToolDataRecord,
} from "./records.ts";
import type { FileRecord } from "./sessionExtras.ts";
import type { Conditions, Fault, ProjectSettings } from "./settings.ts";
import type {
  TriggerEventRecord,
  TriggerRecord,
  WebhookEndpointRecord,
  WebhookRecord,
} from "./triggerRecords.ts";

/** What the backend's operations give. */

/** A page of a list. */
export interface ListPage<Item> {
  items: Item[];
  currentPage: number;
  totalItems: number;
  totalPages: number;
  /** Null on the last page. */
  nextCursor: string | null;
}

/** An account as it is now: expiry and disabling applied, its auth config with it. */
export interface ConnectedAccount
  extends Omit<ConnectedAccountRecord, "status" | "deletedAt" | "order"> {
  status: AccountStatus;
  authConfig: Pick<AuthConfigRecord, "id" | "scheme" | "isManaged" | "isDisabled">;
}

/** An auth config with what is on it. */
export interface AuthConfig extends Omit<AuthConfigRecord, "deletedAt" | "order"> {
  /** Its accounts that are not deleted. */
  accountCount: number;
  toolkitLogo: string;
}

/** A session with what its agent is given. */
export interface Session extends Omit<SessionRecord, "order"> {
  /** The session's own tools, and app tools that it preloads. */
  toolSlugs: string[];
  warnings: SessionWarning[];
}

/** Advice on a configuration that works all the same. */
export interface SessionWarning {
  code: "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE";
  message: string;
}

/** A toolkit as a session sees it. */
export interface SessionToolkit {
  toolkit: CatalogToolkit;
  enabled: boolean;
  account: ConnectedAccount | null;
}

/** An app tool with its toolkit; `toolkit: null` for the session's own tools. */
export interface ToolEntry {
  tool: CatalogTool;
  toolkit: CatalogToolkit | null;
}

/** A tool of a toolkit. */
export interface AppTool extends ToolEntry {
  toolkit: CatalogToolkit;
}

/** What toolkits are sorted under. */
export interface ToolkitCategory {
  /** For filtering: `developer-tools-devops`. */
  id: string;
  name: string;
}

/** A request to a toolkit's own API that was logged, and not sent. */
export interface ProxiedCall {
  /** The account that it would be made with; null where the toolkit needs none. */
  accountId: string | null;
  logId: string;
}

/** What a provider took back. */
export type RevokedToken = "access_token" | "refresh_token" | "credential";

/** What making a link gives. */
export interface CreatedLink extends Pick<ConnectedAccountRecord, "accountType" | "acl"> {
  token: string;
  accountId: string;
  expiresAt: number;
  /** Where it opens, where its session says so. Default: the mock's own page. */
  address?: string | undefined;
}

/** A link as the Connect Link page needs it. */
export interface LinkView {
  token: string;
  /** `pending` and `opened` can still be completed. */
  status: "pending" | "opened" | "approved" | "denied" | "expired";
  accountId: string;
  userId: string;
  appName: string;
  /** Empty where there is none. */
  appLogo: string;
  toolkit: { slug: string; name: string; logo: string };
  scheme: AuthSchemeMode;
  /** What to ask for; empty: consent alone. */
  fields: readonly CatalogAuthField[];
  /** What the auth config has its OAuth app ask for; empty where it says nothing. */
  scopes: readonly string[];
  /** ms. */
  expiresAt: number;
  /** Where the host wants the user back: as given, without results. */
  callbackUrl: string | null;
}

export interface CompletedLink {
  /** `pending`: the host's verifier has to say first whose the account is. */
  status: "success" | "failed" | "pending";
  accountId: string;
  accountStatus: AccountStatus;
  /** Why it failed. */
  error?: string | undefined;
  /** Where to send the user: the verifier's address, or the host's with `status` and `connected_account_id` added. Absent: no address was given. */
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

export interface ExecuteResult {
  data: Record<string, unknown>;
  /** What went wrong when the tool ran and failed; also set while `inputNeeded` is. */
  error: string | null;
  /** Empty where nothing ran. */
  logId: string;
  /** Nothing ran yet: the user must answer first. */
  inputNeeded?: InputNeeded;
}

/** A question to the user that must be answered before a call runs, in the words of the wire. */
export interface InputRequest {
  type: "elicitation";
  mode: "form";
  message: string;
  /** Flat JSON Schema, as MCP's elicitations have it. */
  requested_schema: {
    type: "object";
    properties: Record<
      string,
      { type: "string"; title: string; description: string; enum: string[] }
    >;
    required: string[];
  };
}

/** Nothing ran yet: the same call is to come again with answers. */
export interface InputNeeded {
  /** By their ids. */
  inputRequests: Record<string, InputRequest>;
  requestState: string;
}

/** A refusal is returned, not thrown: it is in the log, and a write that throws keeps nothing. */
export type AppToolOutcome = { result: ExecuteResult } | { refusal: PlatformError };

/** The network conditions that apply to one request. */
export interface AppliedConditions {
  latencyMs: number;
  fault?: Pick<Fault, "status" | "retryAfter">;
  rateLimit: number | null;
  /** Of the project. */
  keys: ProjectSettings["keys"];
}

/** What changed, as `subscribe`'s listeners receive it. */
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
  toolData: ToolDataRecord[];
  /** Without their bytes. */
  files: Omit<FileRecord, "content">[];
  triggers: TriggerRecord[];
  triggerEvents: TriggerEventRecord[];
  webhooks: WebhookRecord[];
  webhookEndpoints: WebhookEndpointRecord[];
}

/** A stored record that could not be read: left out rather than trusted. */
export interface RejectedRecord {
  table: TableName;
  id: string;
  reason: string;
}
