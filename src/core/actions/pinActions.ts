import { refreshToolkit } from "../queries/updateConnections.ts";
import type { Scope } from "../scope/Scope.ts";
import { changePins } from "../session/changePins.ts";
import { withoutPin } from "../session/pins.ts";

/** Pins an account, and shows it in the toolkit's items before it resolves. */
export async function pinAccount(scope: Scope, toolkit: string, accountId: string): Promise<void> {
  await changePins(scope, toolkit, (pins) => ({ ...pins, [toolkit]: [accountId] }));
  scope.emit({ type: "account.pinned", toolkit, connectedAccountId: accountId });
  await publishChange(scope, toolkit);
}

/** Lifts a toolkit's pin. */
export async function unpinAccount(scope: Scope, toolkit: string): Promise<void> {
  await changePins(scope, toolkit, (pins) => withoutPin(pins, toolkit));
  scope.emit({ type: "account.unpinned", toolkit });
  await publishChange(scope, toolkit);
}

async function publishChange(scope: Scope, toolkit: string): Promise<void> {
  const lost = new Set(scope.lostPins.getState());
  if (lost.delete(toolkit)) scope.lostPins.setState(lost, true);
  await refreshToolkit(scope, toolkit);
  // A session may be shared between tabs.
  scope.windowMessages.announceChange(toolkit);
}
