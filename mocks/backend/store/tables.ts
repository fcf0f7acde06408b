import type {
  AuthConfigRecord,
  ConnectedAccountRecord,
  ExecutionRecord,
  LinkRecord,
  MetaRecord,
  SessionRecord,
  ToolDataRecord,
} from "../records.ts";
import { byConnection, byCreation } from "./accountOrder.ts";
import { EVERYTHING, ownerKindKey, stateKey, storedState, userToolkitKey } from "./keys.ts";
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
}

/** The state, to be looked at. */
export type ReadTables = Lookups & { readonly [Name in keyof Records]: ReadTable<Records[Name]> };

/** The state within a write. */
export type WriteTables = Lookups & { readonly [Name in keyof Records]: WriteTable<Records[Name]> };

/** The state as the store holds it. */
export type Tables = Lookups & { readonly [Name in keyof Records]: Table<Records[Name]> };

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

function stateIndex(
  scopeOf: (account: ConnectedAccountRecord) => string,
): SortedIndex<ConnectedAccountRecord> {
  return accountIndex((account) => stateKey(scopeOf(account), storedState(account)), byCreation);
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
    byUser: accountIndex((account) => account.userId),
    byUserAndToolkit: accountIndex((account) => userToolkitKey(account.userId, account.toolkit)),
    connected: accountIndex(
      (account) =>
        account.connectedAt === null ? undefined : userToolkitKey(account.userId, account.toolkit),
      byConnection,
    ),
    byAuthConfig: accountIndex((account) => account.authConfigId),
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
  return {
    accounts,
    configs,
    log,
    toolItems,
    meta: createTable<MetaRecord>("meta"),
    sessions: createTable<SessionRecord>("sessions"),
    connectedAccounts: createTable("connectedAccounts", Object.values(accounts)),
    authConfigs: createTable("authConfigs", Object.values(configs)),
    links: createTable<LinkRecord>("links"),
    executions: createTable("executions", [log.all]),
    toolData: createTable("toolData", Object.values(toolItems)),
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
}
