import type { ConnectedAccount } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { putAccount } from "./patchAccounts.ts";
import { patchToolkit } from "./patchToolkit.ts";

/**
 * Puts an account that became ACTIVE into the caches, so that cards change with this answer and not with the next one.
 *
 * @param isInUse the session uses it, so that the toolkit's item shows it
 */
export function showConnectedAccount(
  scope: Scope,
  account: ConnectedAccount,
  isInUse: boolean,
): void {
  putAccount(scope, account);
  if (!isInUse) return;
  const { id, status, createdAt, authConfig, toolkit } = account;
  const connection = {
    isActive: status === "ACTIVE",
    authConfig: {
      id: authConfig.id,
      mode: authConfig.mode,
      authScheme: authConfig.authScheme,
      isComposioManaged: authConfig.isComposioManaged,
    },
    connectedAccount: { id, status, createdAt },
  };
  patchToolkit(scope, toolkit.slug, (item) => ({ ...item, connection }));
}
