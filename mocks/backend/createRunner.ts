import type { Platform, Runner } from "./platform.ts";
import { hasBegun, startScenario } from "./seeding/startScenario.ts";
import type { Store } from "./store/createStore.ts";

/**
 * A runner that puts the scenario in place before anything else runs, unless the store already holds one. Without a
 * scenario it takes the store as it is.
 */
export function createRunner(
  store: Store,
  platform: Platform,
  scenario: string | undefined,
  closed: AbortSignal,
): Runner & { ready(): Promise<void> } {
  let ready: Promise<void> | undefined;

  async function start(): Promise<void> {
    if (scenario === undefined || (await store.read(hasBegun))) return;
    await store.write((tables) => {
      // Another tab may have been first.
      if (!hasBegun(tables)) startScenario(tables, platform, scenario);
    });
  }

  /** Tried again by the next operation when it fails. */
  function whenReady(): Promise<void> {
    ready ??= start().catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    return ready;
  }

  return {
    platform,
    closed,
    subscribe: store.subscribe,
    ready: whenReady,
    read: (work) => whenReady().then(() => store.read(work)),
    write: (work) => whenReady().then(() => store.write(work)),
  };
}
