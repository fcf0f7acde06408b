import { type MockDatabase, openMockDatabase } from "./mockDatabase.ts";
import { describeFailure, type PersistenceFailure } from "./persistenceFailure.ts";

/** A database that may go away and come back, or never be had. */
export interface Connection {
  /**
   * Runs `work` on the database, on a new connection when the old one was closed under it (deleted database, cleared
   * site data). Gives `fallback`, now and from then on, when the database can't be had; see `failure`.
   */
  attempt<Result>(
    work: (database: MockDatabase) => Promise<Result>,
    fallback: Result,
  ): Promise<Result>;
  readonly failure: PersistenceFailure | undefined;
  onFailure(listener: (failure: PersistenceFailure) => void): () => void;
  close(): void;
}

function isClosedConnection(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    (error.name === "InvalidStateError" || error.name === "AbortError")
  );
}

/** A mistake in code, or a record that can't be stored: to be thrown, not to be lived with. */
function isProgrammingError(error: unknown): boolean {
  return error instanceof DOMException
    ? error.name === "DataCloneError"
    : typeof indexedDB !== "undefined";
}

/** A connection to the database of that name; opens nothing before the first `attempt`. */
export function createConnection(name: string): Connection {
  const listeners = new Set<(failure: PersistenceFailure) => void>();
  let current: Promise<MockDatabase> | undefined;
  let failure: PersistenceFailure | undefined;
  let closed = false;

  function connect(): Promise<MockDatabase> {
    if (closed) {
      throw new Error(
        `The mock's database "${name}" was closed. Create a new persistence to go on.`,
      );
    }
    current ??= openMockDatabase(name, () => {
      current = undefined;
    });
    return current;
  }

  function fail(cause: unknown): void {
    failure = describeFailure(cause);
    for (const listener of listeners) {
      listener(failure);
    }
  }

  return {
    async attempt(work, fallback) {
      for (const isLastTry of [false, true]) {
        if (failure !== undefined) {
          break;
        }
        try {
          return await work(await connect());
        } catch (error) {
          if (isProgrammingError(error)) {
            throw error;
          }
          current = undefined;
          if (isLastTry || !isClosedConnection(error)) {
            fail(error);
          }
        }
      }
      return fallback;
    },
    get failure() {
      return failure;
    },
    onFailure(listener) {
      listeners.add(listener);
      if (failure !== undefined) {
        listener(failure);
      }
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      listeners.clear();
      void current?.then(
        (database) => database.close(),
        () => undefined,
      );
      current = undefined;
    },
  };
}
