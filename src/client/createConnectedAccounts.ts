import type { Transport } from "./createTransport.ts";
import type { ConnectedAccounts, RequestOptions } from "./types.ts";
import { waitForConnection } from "./waitForConnection.ts";
import { done } from "./wire/common.ts";
import { connectedAccount } from "./wire/connectedAccount.ts";
import { page } from "./wire/page.ts";

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
    list: (query = {}, options) => transport("GET", [root], page(connectedAccount), options, query),
    get,
    setAlias: (id, alias, options) => transport("PATCH", [root, id], done, options, { alias }),
    enable: setEnabled(true),
    disable: setEnabled(false),
    delete: (id, options) => transport("DELETE", [root, id], done, options),
    waitForConnection: (id, options) =>
      // A wait has its own rhythm: a read that failed is made again at the next beat.
      waitForConnection(id, (signal) => get(id, { signal, maxRetries: 0 }), options),
  };
}
