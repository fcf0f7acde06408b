import type { QueryObserverOptions } from "@tanstack/query-core";
import type { ConnectedAccount, ToolRouterError } from "../../client/index.ts";
import { queryDefaults } from "../scope/queryDefaults.ts";
import type { Scope } from "../scope/Scope.ts";
import { accountsKey } from "./accountListOptions.ts";
import { readAccounts } from "./batchedAccountOptions.ts";

/** The query of some of the session's user's accounts, at most 50: those that are gone, or another user's, are not in it. */
export function accountsByIdOptions(scope: Scope, connectedAccountIds: readonly string[]) {
  return {
    ...queryDefaults,
    queryKey: [...accountsKey(scope), { ids: connectedAccountIds }],
    queryFn: ({ signal }) => readAccounts(scope, connectedAccountIds, signal),
  } satisfies QueryObserverOptions<ConnectedAccount[], ToolRouterError>;
}
