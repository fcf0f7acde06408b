import type {
  AuthConfigRecord,
  ConnectedAccountRecord,
  ExecutionRecord,
  LinkRecord,
  SessionRecord,
  ToolDataRecord,
} from "../records.ts";
import type { ApprovalRecord, FileRecord, SavedConfigRecord } from "../sessionExtras.ts";
import type { MetaRecord } from "../settings.ts";
import type {
  TriggerEventRecord,
  TriggerRecord,
  WebhookEndpointRecord,
  WebhookRecord,
} from "../triggerRecords.ts";
import { byConnection, byCreation } from "./accountOrder.ts";
import {
  EVERYTHING,
  FILES_OF_TOOLS,
  ownerKindKey,
  stateKey,
  storedState,
  userToolkitKey,
} from "./keys.ts";
import { createSortedIndex, type SortedIndex } from "./sortedIndex.ts";
import { createTable, type ReadTable, type Table, type WriteTable } from "./table.ts";

type Lookup<Item> = Pick<SortedIndex<Item>, "list">;

/** Deleted records are in no index. All lists are oldest first: in the order of their making, unless it is said otherwise. */
interface Lookups {
  readonly accounts: {
    readonly byUser: Lookup<ConnectedAccountRecord>;
    readonly byUserAndToolkit: Lookup<ConnectedAccountRecord>;
    /** Only those that were ever ACTIVE, the most recently connected last. */
    readonly connected: Lookup<ConnectedAccountRecord>;
    readonly byAuthConfig: Lookup<ConnectedAccountRecord>;
    /** Those that are SHARED, which are in no other list but `byAuthConfig`; by the time they were made. */
    readonly shared: Lookup<ConnectedAccountRecord>;
    /** By `stateKey`, and by the time they were made: everybody's, a toolkit's, and an auth config's. */
    readonly byState: Lookup<ConnectedAccountRecord>;
    readonly byToolkitAndState: Lookup<ConnectedAccountRecord>;
    readonly byAuthConfigAndState: Lookup<ConnectedAccountRecord>;
  };
  readonly configs: {
    readonly all: Lookup<AuthConfigRecord>;
    readonly byToolkit: Lookup<AuthConfigRecord>;
    /** Those that Tool Router made, by toolkit. */
    readonly ofToolRouter: Lookup<AuthConfigRecord>;
  };
  readonly log: { readonly all: Lookup<ExecutionRecord> };
  /** What tools made, changed and deleted. */
  readonly toolItems: {
    readonly byOwner: Lookup<ToolDataRecord>;
    readonly byOwnerAndKind: Lookup<ToolDataRecord>;
  };
  /** Links whose users consented, by the address that the host's verifier is given. */
  readonly consents: { readonly bySessionUri: Lookup<LinkRecord> };
  /** Files of sessions' mounts, and those of tools (`FILES_OF_TOOLS`), by their paths. */
  readonly mounted: { readonly bySession: Lookup<FileRecord> };
  /** Triggers, by the account that they watch. */
  readonly watching: { readonly byAccount: Lookup<TriggerRecord> };
  /** What triggers brought. */
  readonly events: { readonly all: Lookup<TriggerEventRecord> };
}

/** What each table holds. */
interface Records {
  meta: MetaRecord;
  sessions: SessionRecord;
  connectedAccounts: ConnectedAccountRecord;
  authConfigs: AuthConfigRecord;
  links: LinkRecord;
  executions: ExecutionRecord;
  toolData: ToolDataRecord;
  approvals: ApprovalRecord;
  savedConfigs: SavedConfigRecord;
  files: FileRecord;
  triggers: TriggerRecord;
  triggerEvents: TriggerEventRecord;
  webhooks: WebhookRecord;
  webhookEndpoints: WebhookEndpointRecord;
}

/** The state, to be looked at. */
export type ReadTables = Lookups & { readonly [Name in keyof Records]: ReadTable<Records[Name]> };

/** The state within a write. */
export type WriteTables = Lookups & { readonly [Name in keyof Records]: WriteTable<Records[Name]> };

/** The state as the store holds it. */
export type Tables = Lookups & { readonly [Name in keyof Records]: Table<Records[Name]> };

const byPath = (a: FileRecord, b: FileRecord) =>
  a.path === b.path ? a.order - b.order : a.path < b.path ? -1 : 1;

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;

function accountIndex(
  keyOf: (account: ConnectedAccountRecord) => string | undefined,
  compare: (a: ConnectedAccountRecord, b: ConnectedAccountRecord) => number = byOrder,
): SortedIndex<ConnectedAccountRecord> {
  return createSortedIndex(
    (account) => (account.deletedAt === null ? keyOf(account) : undefined),
    compare,
  );
}

/** Of accounts that are their users' own. */
function privateIndex(
  keyOf: (account: ConnectedAccountRecord) => string | undefined,
  compare?: (a: ConnectedAccountRecord, b: ConnectedAccountRecord) => number,
): SortedIndex<ConnectedAccountRecord> {
  return accountIndex(
    (account) => (account.accountType === "PRIVATE" ? keyOf(account) : undefined),
    compare,
  );
}

function stateIndex(
  scopeOf: (account: ConnectedAccountRecord) => string,
): SortedIndex<ConnectedAccountRecord> {
  return privateIndex((account) => stateKey(scopeOf(account), storedState(account)), byCreation);
}

function configIndex(
  keyOf: (config: AuthConfigRecord) => string | undefined,
): SortedIndex<AuthConfigRecord> {
  return createSortedIndex<AuthConfigRecord>(
    (config) => (config.deletedAt === null ? keyOf(config) : undefined),
    byOrder,
  );
}

/** Empty tables with their indexes. */
export function createTables(): Tables {
  const accounts = {
    byUser: privateIndex((account) => account.userId),
    byUserAndToolkit: privateIndex((account) => userToolkitKey(account.userId, account.toolkit)),
    connected: privateIndex(
      (account) =>
        account.connectedAt === null ? undefined : userToolkitKey(account.userId, account.toolkit),
      byConnection,
    ),
    byAuthConfig: accountIndex((account) => account.authConfigId),
    shared: accountIndex(
      (account) => (account.accountType === "SHARED" ? EVERYTHING : undefined),
      byCreation,
    ),
    byState: stateIndex(() => EVERYTHING),
    byToolkitAndState: stateIndex((account) => account.toolkit),
    byAuthConfigAndState: stateIndex((account) => account.authConfigId),
  };
  const configs = {
    all: configIndex(() => EVERYTHING),
    byToolkit: configIndex((config) => config.toolkit),
    ofToolRouter: configIndex((config) => (config.madeByToolRouter ? config.toolkit : undefined)),
  };
  const log = { all: createSortedIndex<ExecutionRecord>(() => EVERYTHING, byOrder) };
  const toolItems = {
    byOwner: createSortedIndex<ToolDataRecord>(({ owner }) => owner, byOrder),
    byOwnerAndKind: createSortedIndex<ToolDataRecord>(
      ({ owner, kind }) => ownerKindKey(owner, kind),
      byOrder,
    ),
  };
  const mounted = {
    bySession: createSortedIndex<FileRecord>(
      ({ sessionId }) => sessionId ?? FILES_OF_TOOLS,
      byPath,
    ),
  };
  const watching = {
    byAccount: createSortedIndex<TriggerRecord>(({ accountId }) => accountId, byOrder),
  };
  const events = { all: createSortedIndex<TriggerEventRecord>(() => EVERYTHING, byOrder) };
  const consents = {
    bySessionUri: createSortedIndex<LinkRecord>(
      ({ verification }) => verification?.sessionUri,
      byOrder,
    ),
  };
  return {
    accounts,
    configs,
    consents,
    mounted,
    watching,
    events,
    log,
    toolItems,
    meta: createTable<MetaRecord>("meta"),
    sessions: createTable<SessionRecord>("sessions"),
    connectedAccounts: createTable("connectedAccounts", Object.values(accounts)),
    authConfigs: createTable("authConfigs", Object.values(configs)),
    links: createTable("links", [consents.bySessionUri]),
    executions: createTable("executions", [log.all]),
    toolData: createTable("toolData", Object.values(toolItems)),
    approvals: createTable<ApprovalRecord>("approvals"),
    savedConfigs: createTable<SavedConfigRecord>("savedConfigs"),
    files: createTable("files", Object.values(mounted)),
    triggers: createTable("triggers", Object.values(watching)),
    triggerEvents: createTable("triggerEvents", Object.values(events)),
    webhooks: createTable<WebhookRecord>("webhooks"),
    webhookEndpoints: createTable<WebhookEndpointRecord>("webhookEndpoints"),
  };
}

/** Empties every table. */
export function clearTables(tables: Tables): void {
  tables.meta.clear();
  tables.sessions.clear();
  tables.connectedAccounts.clear();
  tables.authConfigs.clear();
  tables.links.clear();
  tables.executions.clear();
  tables.toolData.clear();
  tables.approvals.clear();
  tables.savedConfigs.clear();
  tables.files.clear();
  tables.triggers.clear();
  tables.triggerEvents.clear();
  tables.webhooks.clear();
  tables.webhookEndpoints.clear();
}
