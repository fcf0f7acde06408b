import { accountsQuery, authorizeOptions, checkOptions, waitOptions } from "./checkOptions.ts";
import type { Transport } from "./createTransport.ts";
import type { ConnectedAccounts } from "./types/connectedAccount.ts";
import type { RequestOptions } from "./types/options.ts";
import { waitForConnection } from "./waitForConnection.ts";
import { done, page } from "./wire/common.ts";
import { connectedAccount } from "./wire/connectedAccount.ts";

const root = "connected_accounts";

/** The connected accounts of the host's users. */
export function createConnectedAccounts(transport: Transport): ConnectedAccounts {
  const get = (id: string, options?: RequestOptions) =>
    transport("GET", [root, id], connectedAccount, options);
  const setEnabled =
    (enabled: boolean): ConnectedAccounts["enable"] =>
    (id, options) =>
      transport("PATCH", [root, id, "status"], done, options, { enabled });

  return {
    async list(query = {}, options) {
      checkOptions(accountsQuery, query);
      return transport("GET", [root], page(connectedAccount), options, query);
    },
    get,
    async setAlias(id, alias, options) {
      checkOptions(authorizeOptions, { alias });
      return transport("PATCH", [root, id], done, options, { alias });
    },
    enable: setEnabled(true),
    disable: setEnabled(false),
    delete: (id, options) => transport("DELETE", [root, id], done, options),
    async waitForConnection(id, wait = {}, options = {}) {
      const limits = typeof wait === "object" ? wait : { timeoutMs: wait };
      checkOptions(waitOptions, limits);
      return waitForConnection(
        id,
        // A wait has its own rhythm: a read that failed is repeated after the interval.
        (signal) => get(id, { maxRetries: 0, ...options, signal }),
        { ...limits, signal: limits.signal ?? options.signal },
      );
    },
  };
}
