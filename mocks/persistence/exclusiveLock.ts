/** The last piece of work per name, for pages whose browser has no Web Locks. */
const queues = new Map<string, Promise<unknown>>();

function inPageQueue<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const result = (queues.get(name) ?? Promise.resolve()).then(work);
  const settled = result.then(
    () => undefined,
    () => undefined,
  );
  queues.set(name, settled);
  void settled.then(() => {
    if (queues.get(name) === settled) {
      queues.delete(name);
    }
  });
  return result;
}

/**
 * Runs `work` while no other holder of `name` runs, in any tab of the origin. Where Web Locks are missing or
 * refused (an insecure page, a sandboxed frame) only this page's own work is kept in line.
 */
export async function runExclusively<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
  if (locks === undefined) {
    return inPageQueue(name, work);
  }
  let started = false;
  try {
    return await locks.request(name, () => {
      started = true;
      return work();
    });
  } catch (error) {
    if (started) {
      throw error;
    }
    return inPageQueue(name, work);
  }
}
