import type { Transport } from "./createTransport.ts";
import { encodeQuery } from "./encodeQuery.ts";
import { encodeSegment } from "./encodeSegment.ts";
import { invalidOptions, requireLimit } from "./invalidOptions.ts";
import type { ConnectedAccounts, RequestOptions } from "./types.ts";
import { waitForConnection } from "./waitForConnection.ts";
import { connectedAccount } from "./wire/connectedAccount.ts";
import { done } from "./wire/done.ts";
import { page } from "./wire/page.ts";

const root = "/connected_accounts";
const accountPage = page(connectedAccount);

/** The connected accounts of the host's users. */
export function createConnectedAccounts(transport: Transport): ConnectedAccounts {
  const pathOf = (id: string) => `${root}/${encodeSegment("Connected account id", id)}`;
  const read = (id: string, options?: RequestOptions, maxRetries?: number) =>
    transport({
      method: "GET",
      path: pathOf(id),
      schema: connectedAccount,
      options,
      ...(maxRetries !== undefined && { maxRetries }),
    });
  const setEnabled = (id: string, enabled: boolean, options?: RequestOptions) =>
    transport({
      method: "PATCH",
      path: `${pathOf(id)}/status`,
      body: { enabled },
      schema: done,
      options,
    });

  return {
    async list(query = {}, options) {
      const { userIds, toolkitSlugs, statuses, connectedAccountIds, authConfigIds, limit, cursor } =
        query;
      requireLimit(limit, 1000);
      const filters = {
        user_ids: userIds,
        toolkit_slugs: toolkitSlugs,
        statuses,
        connected_account_ids: connectedAccountIds,
        auth_config_ids: authConfigIds,
      };
      // One of none matches none. Left out of the query it would match everyone's.
      if (Object.values(filters).some((filter) => filter?.length === 0)) {
        return { items: [], totalPages: 0, totalItems: 0 };
      }
      return transport({
        method: "GET",
        path: root,
        query: encodeQuery({ ...filters, limit, cursor }),
        schema: accountPage,
        options,
      });
    },
    get: async (id, options) => read(id, options),
    async setAlias(id, alias, options) {
      if (typeof alias !== "string") throw invalidOptions('alias must be a string ("" clears it).');
      await transport({
        method: "PATCH",
        path: pathOf(id),
        body: { alias },
        schema: done,
        options,
      });
    },
    enable: async (id, options) => setEnabled(id, true, options),
    disable: async (id, options) => setEnabled(id, false, options),
    async delete(id, options) {
      await transport({ method: "DELETE", path: pathOf(id), schema: done, options });
    },
    waitForConnection: async (id, options) =>
      // A wait has its own rhythm: a read that failed is made again at the next beat.
      waitForConnection(id, (signal) => read(id, { signal, timeoutMs: undefined }, 0), options),
  };
}
