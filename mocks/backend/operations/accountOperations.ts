import { deleteAccount, setAlias, setEnabled } from "../accounts/changeAccount.ts";
import { currentAccount } from "../accounts/currentAccount.ts";
import { findAccount } from "../accounts/findAccount.ts";
import { listAccounts } from "../accounts/listAccounts.ts";
import { revokeAccount } from "../accounts/revokeAccount.ts";
import { updateAccount } from "../accounts/updateAccount.ts";
import { completeAuth } from "../links/completeAuth.ts";
import { createAccount } from "../links/createAccount.ts";
import type { Runner } from "../platform.ts";
import { seedAccount } from "../seeding/seedAccount.ts";
import type { MockBackend } from "../types.ts";

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
    revoke: (id) =>
      write((tables) => {
        const { account, revokedTokens } = revokeAccount(tables, platform, id);
        return { account: currentAccount(tables, account, platform.now()), revokedTokens };
      }),
    async completeAuth(input) {
      const outcome = await write((tables) => completeAuth(tables, platform, input));
      if ("refusal" in outcome) throw outcome.refusal;
      return read((tables) => currentAccount(tables, outcome.account, platform.now()));
    },
    seed: (input) =>
      write((tables) =>
        currentAccount(tables, seedAccount(tables, platform, input), platform.now()),
      ),
  };
}
