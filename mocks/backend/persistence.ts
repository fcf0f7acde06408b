/** The kinds of record the backend keeps; each is a table of its own. */
export const tableNames = [
  "meta",
  "sessions",
  "connectedAccounts",
  "authConfigs",
  "links",
  "executions",
  "toolData",
  "approvals",
  "savedConfigs",
  "files",
  "triggers",
  "triggerEvents",
  "webhooks",
  "webhookEndpoints",
] as const;

/** The kind of a record. */
export type TableName = (typeof tableNames)[number];

/** One record as it was written; `record: null` means it was removed. */
export interface StoredChange {
  table: TableName;
  id: string;
  /** Plain JSON. The backend parses it when it comes back: a store may hold what an older version wrote. */
  record: unknown;
}

/** What another writer did since the last look. */
export interface PulledChanges {
  changes: readonly StoredChange[];
  /** True when the log no longer reaches back far enough: `changes` is then the whole state, which replaces what was known. */
  replace: boolean;
}

/**
 * Where a backend's records outlive it. Without one the backend is memory alone.
 *
 * A write is `exclusive(async () => { pull(); …change memory…; append(changes) })`, so that two writers (two tabs)
 * never build on the same stale state, and the cost of a write is what changed, not what there is.
 */
export interface MockPersistence {
  /** Everything that is stored, once, at the start. */
  load(): Promise<readonly StoredChange[]>;
  /** What others wrote since `load` or the last `pull`. Cheap when nothing was. */
  pull(): Promise<PulledChanges>;
  /** Stores changes durably before it resolves. Only called within `exclusive`. */
  append(changes: readonly StoredChange[]): Promise<void>;
  /** Runs `work` while no other writer does. */
  exclusive<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Calls `listener` when another writer wrote. Returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void;
  /** Ends listeners and connections. */
  close(): void;
}
