/**
 * `sessionStorage`, as far as there is one: on a server, and in a browser that forbids it, reading finds nothing and
 * writing does nothing. What is kept here only saves work after a reload.
 */
export const tabStorage = {
  get: (key: string) => attempt((storage) => storage.getItem(key)) ?? undefined,
  set: (key: string, value: string) => attempt((storage) => storage.setItem(key, value)),
  remove: (key: string) => attempt((storage) => storage.removeItem(key)),
  /** The keys that begin so. */
  keys: (prefix: string) =>
    attempt((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix))) ?? [],
};

function attempt<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(window.sessionStorage);
  } catch {
    return undefined;
  }
}
