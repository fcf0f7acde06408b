import type { MockPersistence, PulledChanges, StoredChange } from "../backend/persistence.ts";
import { createChangeSignal } from "./changeSignal.ts";
import { createConnection } from "./connection.ts";
import { runExclusively } from "./exclusiveLock.ts";
import { DEFAULT_DATABASE_NAME, type Position } from "./mockDatabase.ts";
import type { PersistenceFailure } from "./persistenceFailure.ts";
import { randomId } from "./randomId.ts";
import { readAll, readSince } from "./readChanges.ts";
import { writeChanges } from "./writeChanges.ts";

/** What `createIndexedDbPersistence` takes. */
export interface IndexedDbPersistenceOptions {
  /** The database. Two persistences of the same name, in any tabs, share their records. Default `tool-router-mock`. */
  name?: string | undefined;
  /** How many writes the log remembers; a tab that slept through more reads everything again. Default 500. */
  logLength?: number | undefined;
}

/** A `MockPersistence` over IndexedDB. */
export interface IndexedDbPersistence extends MockPersistence {
  /** The database's name. */
  readonly name: string;
  /**
   * Set once records can't be kept any more. From then on nothing is read or written and nothing throws: the
   * backend goes on in memory. Show `failure.message` to the developer.
   */
  readonly failure: PersistenceFailure | undefined;
  /** Calls `listener` when `failure` is set, at once if it is already. Returns a function that unsubscribes. */
  onFailure(listener: (failure: PersistenceFailure) => void): () => void;
}

const nothing: PulledChanges = { changes: [], replace: false };

/**
 * Keeps a mock backend's records in IndexedDB, one record per entity, shared by every tab of the origin: writers
 * take turns by Web Lock, readers are notified of a write by BroadcastChannel and read what changed from a bounded log.
 * A write is in the database when `append` resolves.
 *
 * Opens nothing before the first read or write. Throws only for a record that can't be stored (a function in it) and
 * after `close`.
 */
export function createIndexedDbPersistence(
  options: IndexedDbPersistenceOptions = {},
): IndexedDbPersistence {
  const name = options.name ?? DEFAULT_DATABASE_NAME;
  const logLength = options.logLength ?? 500;
  const writer = randomId();
  const signal = createChangeSignal(name);
  const connection = createConnection(name);
  let position: Position = { generation: "", cursor: 0 };
  let lastRead: Promise<unknown> = Promise.resolve();

  /** Reads one after the other: an older view that arrived after a newer one would undo it. */
  function inOrder<Result>(read: () => Promise<Result>): Promise<Result> {
    const result = lastRead.then(read);
    lastRead = result.catch(() => undefined);
    return result;
  }

  return {
    name,
    get failure() {
      return connection.failure;
    },
    onFailure: connection.onFailure,
    load: () =>
      inOrder(() =>
        connection.attempt<readonly StoredChange[]>(async (database) => {
          const all = await readAll(database);
          position = all.position;
          return all.changes;
        }, []),
      ),
    pull: () =>
      inOrder(() =>
        connection.attempt(async (database) => {
          const since = await readSince(database, position, writer);
          position = since.position;
          return since.pulled;
        }, nothing),
      ),
    async append(changes) {
      if (changes.length > 0) {
        await connection.attempt(
          (database) => writeChanges(database, changes, { writer, logLength }),
          undefined,
        );
        signal.send();
      }
    },
    exclusive: (work) => runExclusively(name, work),
    subscribe: signal.listen,
    close() {
      signal.close();
      connection.close();
    },
  };
}
