import { type ConnectedAccount, isToolRouterError, ToolRouterError } from "../../client/index.ts";
import { announce } from "../scope/attach.ts";
import { report, reporting } from "../scope/report.ts";
import type { Scope } from "../scope/Scope.ts";
import { without } from "../session/deadPins.ts";
import { changePins } from "../session/pins.ts";
import { withSession } from "../session/withSession.ts";
import type { ToolRouterEvent } from "../ToolRouterEvent.ts";
import { refreshToolkit } from "../toolkits/refreshConnections.ts";
import { accountsKey } from "./accountsOptions.ts";
import { patchAccount, removeAccount } from "./patchAccounts.ts";

/** Labels an account; shown at once, and taken back if it is refused: nothing else hangs on a label. */
export function renameAccount(scope: Scope, id: string, alias: string): Promise<void> {
  return withAccount(scope, id, async (account) => {
    patchAccount(scope, id, { alias: alias || null });
    try {
      await scope.client.connectedAccounts.setAlias(id, alias);
    } catch (error) {
      patchAccount(scope, id, { alias: account.alias });
      throw error;
    }
    changed(scope, "account.renamed", account);
  });
}

/** Switches an account on or off. */
export function enableAccount(scope: Scope, id: string, isEnabled: boolean): Promise<void> {
  return withAccount(scope, id, async (account) => {
    const { connectedAccounts } = scope.client;
    await (isEnabled ? connectedAccounts.enable(id) : connectedAccounts.disable(id));
    // What it is now, only the platform knows: an account that is enabled may have expired meanwhile.
    await Promise.all([
      scope.queryClient.invalidateQueries({ queryKey: accountsKey(scope) }),
      refreshToolkit(scope, account.toolkit.slug),
    ]);
    changed(scope, isEnabled ? "account.enabled" : "account.disabled", account);
  });
}

/**
 * Deletes an account. A pin on it would break every later change of pins: it is lifted. Where that fails, the account is
 * gone all the same, so `onEvent` alone is told.
 */
export function disconnectAccount(scope: Scope, id: string): Promise<void> {
  return withAccount(scope, id, async (account) => {
    const { slug } = account.toolkit;
    await deleteAccount(scope, id);
    removeAccount(scope, id);
    try {
      await changePins(scope, slug, (pins) =>
        pins[slug]?.includes(id) ? without(pins, slug) : pins,
      );
    } catch (error) {
      report(scope, error);
    }
    // Another account of the toolkit may now be the one in use: the platform says which.
    await refreshToolkit(scope, slug);
    changed(scope, "account.disconnected", account);
  });
}

/** An account that is gone already, since another tab or a try whose answer got lost deleted it, need not be deleted. */
async function deleteAccount(scope: Scope, id: string): Promise<void> {
  try {
    await scope.client.connectedAccounts.delete(id);
  } catch (error) {
    // A proxy that does not know the way says the same, and deletes nothing.
    if (!isToolRouterError(error, "not_found") || (await findOwn(scope, id))) throw error;
  }
}

function changed(
  scope: Scope,
  type: Extract<ToolRouterEvent["type"], `account.${string}`>,
  { id: connectedAccountId, toolkit: { slug: toolkit } }: ConnectedAccount,
): void {
  const flow = scope.flows.get(toolkit);
  const isEnded = type === "account.disconnected" || type === "account.disabled";
  // Nobody is to be told any more that it is connected.
  if (isEnded && flow?.store.getState().connectedAccountId === connectedAccountId) flow?.reset();
  scope.emit({ type, connectedAccountId, toolkit });
  announce(scope, toolkit);
}

/** Acts on an account of the session's user, and of nobody else, whatever id comes in. */
function withAccount(
  scope: Scope,
  id: string,
  act: (account: ConnectedAccount) => Promise<void>,
): Promise<void> {
  return reporting(scope, async () => {
    const known = scope.queryClient
      .getQueriesData<ConnectedAccount[]>({ queryKey: accountsKey(scope) })
      .flatMap(([, accounts = []]) => accounts)
      .find((account) => account.id === id);
    const account = known ?? (await findOwn(scope, id));
    if (account) return act(account);
    const message = `The session's user has no connected account ${id}: nothing was changed.`;
    throw new ToolRouterError("not_found", message);
  });
}

async function findOwn(scope: Scope, id: string): Promise<ConnectedAccount | undefined> {
  const { items } = await withSession(scope, ({ config }) =>
    scope.client.connectedAccounts.list({ userIds: [config.userId], connectedAccountIds: [id] }),
  );
  return items.find((item) => item.id === id);
}
