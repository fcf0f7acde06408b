import { createMockBackend, type MockBackend } from "tool-router-react/mock";
import { createIndexedDbPersistence } from "../../mocks/persistence/indexedDbPersistence.ts";
import { crowd } from "../crowd.ts";

/** What the bench does in this page. */
export interface PersistingBench {
  /** Keeps a platform with so many accounts in a database of its own. */
  keep(accounts: number): Promise<void>;
  /** So many writes, one after the other, each to one account; in ms. */
  write(accounts: number, times: number): Promise<number>;
}

declare global {
  interface Window {
    persisting: PersistingBench;
  }
}

const kept = new Map<number, { backend: MockBackend; accountId: string }>();

window.persisting = {
  async keep(accounts) {
    const persistence = createIndexedDbPersistence({ name: `tool-router-bench-${accounts}` });
    const backend = createMockBackend({ seed: 1, users: crowd(accounts), persistence });
    const { items } = await backend.accounts.list({ userIds: ["ann"], toolkits: ["gmail"] });
    if (persistence.failure) throw new Error(persistence.failure.message);
    kept.set(accounts, { backend, accountId: items[0]?.id ?? "" });
  },
  async write(accounts, times) {
    const there = kept.get(accounts);
    if (!there) throw new Error(`Nothing is kept of ${accounts} accounts.`);
    const startedAt = performance.now();
    for (let time = 0; time < times; time += 1) {
      await there.backend.accounts.setAlias(there.accountId, `alias ${time}`);
    }
    return performance.now() - startedAt;
  },
};
