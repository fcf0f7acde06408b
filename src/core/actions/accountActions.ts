import { type ConnectedAccount, isToolRouterError, ToolRouterError } from "../../client/index.ts";
import { accountsKey } from "../queries/accountsOptions.ts";
import { patchAccount, refreshToolkit, removeAccount } from "../queries/updateConnections.ts";
import type { Scope } from "../scope/Scope.ts";
import type { ToolRouterEvent } from "../scope/ToolRouterEvent.ts";
import { changePins } from "../session/changePins.ts";
import { withoutPin } from "../session/pins.ts";
import { withSession } from "../session/withSession.ts";

/** Labels an account; shown at once, and reverted if it is refused: nothing else depends on a label. */
export function renameAccount(scope: Scope, id: string, alias: string): Promise<void> {
  return withAccount(scope, id, async (account) => {
    patchAccount(scope, id, { alias: alias || null });
    try {
      await scope.client.connectedAccounts.setAlias(id, alias);
    } catch (error) {
      patchAccount(scope, id, { alias: account.alias });
      throw error;
    }
    publishChange(scope, "account.renamed", account);
  });
}

/** Enables or disables an account. */
export function enableAccount(scope: Scope, id: string, isEnabled: boolean): Promise<void> {
  return withAccount(scope, id, async (account) => {
    const { connectedAccounts } = scope.client;
    await (isEnabled ? connectedAccounts.enable(id) : connectedAccounts.disable(id));
    // Only the platform knows its status now: an account that is enabled may have expired meanwhile.
    await Promise.all([
      scope.queryClient.invalidateQueries({ queryKey: accountsKey(scope) }),
      refreshToolkit(scope, account.toolkit.slug),
    ]);
    publishChange(scope, isEnabled ? "account.enabled" : "account.disabled", account);
  });
}

/**
 * Deletes an account. A pin on it would break every later change of pins: it is lifted. Where that fails, the account is
 * gone all the same, so the error only reaches `onEvent`.
 */
export function disconnectAccount(scope: Scope, id: string): Promise<void> {
  return withAccount(scope, id, async (account) => {
    const { slug } = account.toolkit;
    await deleteAccount(scope, id);
    removeAccount(scope, id);
    try {
      await changePins(scope, slug, (pins) =>
        pins[slug]?.includes(id) ? withoutPin(pins, slug) : pins,
      );
    } catch (error) {
      scope.report(error);
    }
    // Another account of the toolkit may be in use now: the platform says which.
    await refreshToolkit(scope, slug);
    publishChange(scope, "account.disconnected", account);
  });
}

/** An account that is gone already, since another tab or a try whose answer got lost deleted it, need not be deleted. */
async function deleteAccount(scope: Scope, id: string): Promise<void> {
  try {
    await scope.client.connectedAccounts.delete(id);
  } catch (error) {
    // A proxy that lacks the route answers the same, and deletes nothing.
    if (!isToolRouterError(error, "not_found") || (await findOwn(scope, id))) throw error;
  }
}

function publishChange(
  scope: Scope,
  type: Extract<ToolRouterEvent["type"], `account.${string}`>,
  { id: connectedAccountId, toolkit: { slug: toolkit } }: ConnectedAccount,
): void {
  const flow = scope.flows.get(toolkit);
  const isEnded = type === "account.disconnected" || type === "account.disabled";
  // No component may say any more that it is connected.
  if (isEnded && flow?.store.getState().connectedAccountId === connectedAccountId) flow?.reset();
  scope.emit({ type, connectedAccountId, toolkit });
  scope.windowMessages.announceChange(toolkit);
}

/** Acts on an account of the session's user, and of nobody else, whatever id comes in. */
function withAccount(
  scope: Scope,
  id: string,
  act: (account: ConnectedAccount) => Promise<void>,
): Promise<void> {
  return scope.reporting(async () => {
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
