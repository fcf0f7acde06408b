import { deleteDB } from "idb";
import { DEFAULT_DATABASE_NAME } from "./mockDatabase.ts";
import { randomId } from "./randomId.ts";

const PREFIX = `${DEFAULT_DATABASE_NAME}-temporary-`;

/** A database name that is forgotten with the page. */
export interface TemporaryDatabase {
  name: string;
  /** Lets the next page that asks for a temporary database remove this one. */
  release(): void;
}

/** Whoever holds the lock of a temporary database's name still uses it. */
async function removeUnused(): Promise<void> {
  const databases = await indexedDB.databases();
  const { held = [] } = await navigator.locks.query();
  for (const { name = "" } of databases) {
    if (name.startsWith(PREFIX) && !held.some((lock) => lock.name === `${name}:used`)) {
      await deleteDB(name);
    }
  }
}

/**
 * A database of this page's own: other tabs see it by its name only, and once the page is gone the next one removes it.
 */
export async function openTemporaryDatabase(): Promise<TemporaryDatabase> {
  const name = `${PREFIX}${randomId()}`;
  let release = (): void => undefined;
  const used = new Promise<void>((resolve) => {
    release = resolve;
  });
  try {
    await new Promise<void>((resolve, reject) => {
      navigator.locks
        .request(`${name}:used`, () => {
          resolve();
          return used;
        })
        .catch(reject);
    });
  } catch {
    // Without Web Locks it is unknown which databases are in use, and nothing is removed. The name is new all the same.
    return { name, release };
  }
  // In the background: a deletion waits for whoever still has the database open.
  removeUnused().catch(() => undefined);
  return { name, release };
}
