import type { CatalogToolkit } from "../catalog/types.ts";
import type { FileOperations } from "./fileTypes.ts";
import type { FoundTools } from "./foundTools.ts";
import type {
  AccountChange,
  AccountInput,
  AccountQuery,
  AuthConfigChange,
  AuthConfigInput,
  AuthConfigQuery,
  CompleteAuthInput,
  ConditionsChange,
  DirectExecuteInput,
  DirectProxyInput,
  ExecuteInput,
  LinkCompletion,
  LinkInput,
  LogQuery,
  PageQuery,
  ProjectChange,
  ProxyInput,
  SavedConfigInput,
  SavedConfigQuery,
  SearchInput,
  SessionToolkitsQuery,
  SharingInput,
  ToolkitsQuery,
  ToolsQuery,
} from "./inputs.ts";
import type { AccountSeed } from "./options.ts";
import type { ExecutionRecord } from "./records.ts";
import type { SessionConfigBody, SessionPatchBody } from "./sessionBodies.ts";
import type { SavedConfigRecord } from "./sessionExtras.ts";
import type { Conditions, ProjectSettings } from "./settings.ts";
import type {
  TriggerOperations,
  WebhookEndpointOperations,
  WebhookOperations,
} from "./triggerTypes.ts";
import type {
  AppliedConditions,
  AuthConfig,
  BackendChange,
  BackendSnapshot,
  CompletedLink,
  ConnectedAccount,
  CreatedLink,
  ExecuteResult,
  LinkView,
  ListPage,
  ProxiedCall,
  RejectedRecord,
  Resolution,
  RevokedToken,
  Session,
  SessionToolkit,
  ToolEntry,
  ToolkitCategory,
} from "./views.ts";

export type * from "./fileTypes.ts";
export type * from "./inputs.ts";
export type * from "./options.ts";
export type * from "./triggerTypes.ts";
export type * from "./views.ts";

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
    /** Tools for use cases, in the wire's own words (`POST /tool_router/session/{id}/search`). */
    search(id: string, input: SearchInput): Promise<FoundTools>;
    /** Logs a request to a toolkit's own API, with the account it would be made with. Nothing is sent. */
    proxy(id: string, input: ProxyInput): Promise<ProxiedCall>;
  };
  /** Configurations that sessions can be made from. */
  readonly savedConfigs: {
    list(query?: SavedConfigQuery): Promise<ListPage<SavedConfigRecord>>;
    get(id: string): Promise<SavedConfigRecord>;
    save(input: SavedConfigInput): Promise<SavedConfigRecord>;
  };
  readonly accounts: {
    list(query?: AccountQuery): Promise<ListPage<ConnectedAccount>>;
    get(id: string): Promise<ConnectedAccount>;
    /** Connects a user on an auth config without the platform's page: with credentials, or else by a link. */
    create(input: AccountInput): Promise<ConnectedAccount>;
    /** Changes what is given, all or nothing. */
    update(id: string, change: AccountChange): Promise<ConnectedAccount>;
    /** An empty string clears it. */
    setAlias(id: string, alias: string): Promise<void>;
    setEnabled(id: string, enabled: boolean): Promise<void>;
    delete(id: string): Promise<void>;
    /** Takes its tokens back at the provider. */
    revoke(
      id: string,
    ): Promise<{ account: ConnectedAccount; revokedTokens: readonly RevokedToken[] }>;
    /** The host says who came back from the provider, where the project verifies that. */
    completeAuth(input: CompleteAuthInput): Promise<ConnectedAccount>;
    /** Puts an account there without a link. */
    seed(input: AccountSeed): Promise<ConnectedAccount>;
  };
  readonly authConfigs: {
    list(query?: AuthConfigQuery): Promise<ListPage<AuthConfig>>;
    get(id: string): Promise<AuthConfig>;
    create(input: AuthConfigInput): Promise<AuthConfig>;
    update(id: string, change: AuthConfigChange): Promise<AuthConfig>;
    /** A disabled one takes no new connections. */
    setEnabled(id: string, enabled: boolean): Promise<void>;
    /** Its accounts are out of use from then on. */
    delete(id: string): Promise<void>;
  };
  readonly links: {
    /** A link without a session, on an auth config. */
    create(input: {
      userId: string;
      authConfigId: string;
      alias?: string | undefined;
      callbackUrl?: string | undefined;
      sharing?: SharingInput | undefined;
    }): Promise<CreatedLink>;
    get(token: string): Promise<LinkView>;
    /** The user is on the page: INITIALIZING becomes INITIATED. Does nothing to a link that is over. */
    open(token: string): Promise<LinkView>;
    /** Rejects with 10400 and field errors when credentials are missing, and with 409 when the link is over. */
    complete(token: string, completion: LinkCompletion): Promise<CompletedLink>;
    /** The page's address. */
    pageUrl(token: string, requestOrigin: string): string;
  };
  /** Files of sessions, and those that tools are given. Their bytes come and go by addresses that expire. */
  readonly files: FileOperations;
  readonly triggers: TriggerOperations;
  /** Who is notified of what triggers bring. */
  readonly webhooks: WebhookOperations;
  /** Where OAuth apps of the host's own send what their providers notify them of. */
  readonly webhookEndpoints: WebhookEndpointOperations;
  readonly toolkits: {
    list(query?: ToolkitsQuery): Promise<ListPage<CatalogToolkit>>;
    get(slug: string): Promise<CatalogToolkit>;
    categories(query?: PageQuery): Promise<ListPage<ToolkitCategory>>;
  };
  readonly tools: {
    list(query?: ToolsQuery): Promise<ListPage<ToolEntry>>;
    get(slug: string): Promise<ToolEntry>;
    /** Runs a tool without a session. */
    execute(slug: string, input: DirectExecuteInput): Promise<ExecuteResult>;
    /** Logs a request to a toolkit's own API, with the account that is named. Nothing is sent. */
    proxy(input: DirectProxyInput): Promise<ProxiedCall>;
  };
  readonly executions: {
    /** By `log_id`, or by a refusal's `request_id`. */
    get(id: string): Promise<ExecutionRecord>;
    /** Newest first. */
    list(query?: LogQuery): Promise<ListPage<ExecutionRecord>>;
  };
  /** What is set for the whole project. */
  readonly project: {
    get(): Promise<ProjectSettings>;
    /** Absent fields are kept; null resets one to its default. */
    set(change: ProjectChange): Promise<ProjectSettings>;
  };
  readonly conditions: {
    get(): Promise<Conditions>;
    /** Absent fields are kept; null resets one to its default. */
    set(change: ConditionsChange): Promise<Conditions>;
    /** Returns the latency and the fault that apply to a request, and counts the fault as used. */
    apply(method: string, path: string): Promise<AppliedConditions>;
  };
  /** The starting points that `reset` takes, those that the mock comes with included. */
  readonly scenarios: readonly { readonly name: string; readonly description: string }[];
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
  /**
   * Removes everything and starts over with the named scenario (default: the one it started with). Clients in this page
   * forget what they hold.
   */
  reset(scenario?: string): Promise<void>;
  /** Stops listening to other tabs. */
  close(): void;
}
