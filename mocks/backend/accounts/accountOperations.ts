import type { Runner } from "../platform.ts";
import { seedAccount } from "../scenarios/seedAccount.ts";
import type { MockBackend } from "../types.ts";
import { deleteAccount, setAlias, setEnabled } from "./changeAccount.ts";
import { createAccount } from "./createAccount.ts";
import { currentAccount } from "./currentAccount.ts";
import { findAccount } from "./findAccount.ts";
import { listAccounts } from "./listAccounts.ts";
import { updateAccount } from "./updateAccount.ts";

/** The backend's `accounts`. */
export function accountOperations({ read, write, platform }: Runner): MockBackend["accounts"] {
  return {
    list: (query = {}) => read((tables) => listAccounts(tables, query, platform.now())),
    get: (id) => read((tables) => currentAccount(tables, findAccount(tables, id), platform.now())),
    create: (input) =>
      write((tables) =>
        currentAccount(tables, createAccount(tables, platform, input), platform.now()),
      ),
    update: (id, change) =>
      write((tables) =>
        currentAccount(tables, updateAccount(tables, platform, id, change), platform.now()),
      ),
    setAlias: (id, alias) => write((tables) => setAlias(tables, platform, id, alias)),
    setEnabled: (id, enabled) => write((tables) => setEnabled(tables, platform, id, enabled)),
    delete: (id) => write((tables) => deleteAccount(tables, platform, id)),
    seed: (input) =>
      write((tables) =>
        currentAccount(tables, seedAccount(tables, platform, input), platform.now()),
      ),
  };
}
