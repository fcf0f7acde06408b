import type { ConnectedAccount } from "../../client/index.ts";
import { putAccount } from "../accounts/patchAccounts.ts";
import { announce, attach } from "../scope/attach.ts";
import type { Scope } from "../scope/Scope.ts";
import { connectionOf } from "../toolkits/connectionOf.ts";
import { patchToolkit } from "../toolkits/patchToolkit.ts";
import { refreshConnections } from "../toolkits/refreshConnections.ts";

/** Puts an account that became ACTIVE into the caches, so that cards change with this answer and not with the next one. */
export function showAccount(scope: Scope, account: ConnectedAccount, isInUse: boolean): void {
  putAccount(scope, account);
  if (!isInUse) return;
  const connection = connectionOf(account);
  patchToolkit(scope, account.toolkit.slug, (toolkit) => ({ ...toolkit, connection }));
}

/** Has the caches read anew, here and in other windows. */
export function tellOfChange(scope: Scope, toolkit: string): void {
  refreshConnections(scope, toolkit);
  // The page that started it may be left by now.
  const detach = attach(scope);
  announce(scope, toolkit);
  detach();
}
