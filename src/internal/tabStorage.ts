/**
 * The browser's storage, as far as there is one: on a server, and in a browser that forbids it, reading finds nothing and
 * writing does nothing. What is kept here only saves work.
 */
function createStorage(of: () => Storage) {
  const attempt = <Result>(use: (storage: Storage) => Result): Result | undefined => {
    try {
      return use(of());
    } catch {
      return undefined;
    }
  };
  return {
    get: (key: string) => attempt((storage) => storage.getItem(key)) ?? undefined,
    set: (key: string, value: string) => attempt((storage) => storage.setItem(key, value)),
    remove: (key: string) => attempt((storage) => storage.removeItem(key)),
    /** The keys that begin so. */
    keys: (prefix: string) =>
      attempt((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix))) ?? [],
  };
}

/** Survives a reload of the tab. */
export const tabStorage = createStorage(() => window.sessionStorage);

/** Shared by the tabs of this origin, and there at the next visit. */
export const siteStorage = createStorage(() => window.localStorage);
