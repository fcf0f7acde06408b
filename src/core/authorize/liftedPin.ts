import type { ConnectedAccount } from "../../client/index.ts";
import { findToolkit } from "../queries/toolkitsOptions.ts";
import type { Scope } from "../scope/Scope.ts";
import { changePins } from "../session/changePins.ts";
import { withoutPin } from "../session/pins.ts";

/** A pin that was lifted, since a pinned toolkit accepts no new link. */
export interface LiftedPin {
  readonly accountIds: readonly string[];
  /** Once connected, it moves to the new account instead of being restored. */
  readonly moves: boolean;
}

/** What {@link liftPin} takes. */
export interface LiftOptions {
  /** The account that the new one replaces. */
  reconnect: string | undefined;
  /** Aborted before its turn, nothing is lifted. */
  signal: AbortSignal;
  /**
   * Called before the platform is: from then on the pin must be restored, also if the answer gets lost. Returns an undo
   * function, called when the pin had changed meanwhile, so that nothing was lifted.
   */
  onLift(pin: LiftedPin): () => void;
}

/** Lifts a toolkit's pin, if it has one. */
export async function liftPin(
  scope: Scope,
  toolkit: string,
  { reconnect, signal, onLift }: LiftOptions,
): Promise<void> {
  let undo = () => {};
  await changePins(scope, toolkit, (pins) => {
    undo();
    undo = () => {};
    const accountIds = pins[toolkit];
    if (!accountIds?.length || signal.aborted) return pins;
    const connection = findToolkit(scope, toolkit)?.connection;
    const shown = connection?.connectedAccount;
    // Restored on an account that does not work, or is gone, it would hide the one that was just connected.
    const isBroken =
      connection && !connection.isActive && (!shown || accountIds.includes(shown.id));
    const moves = isBroken || (reconnect !== undefined && accountIds.includes(reconnect));
    undo = onLift({ accountIds, moves });
    return withoutPin(pins, toolkit);
  });
}

/**
 * Restores a lifted pin, or pins the account that was connected; not where something was pinned in the meantime, nor on an
 * account that is gone by then.
 */
export async function settlePin(
  scope: Scope,
  toolkit: string,
  { accountIds, moves }: LiftedPin,
  connected?: ConnectedAccount,
): Promise<void> {
  const pin = moves && connected ? [connected.id] : accountIds;
  let isSet = false;
  const settled = await changePins(scope, undefined, (pins) => {
    isSet = false;
    const now = pins[toolkit];
    // Unchanged: the answer to the lifting may have got lost, so it is written all the same.
    if (now?.length && now.join() !== accountIds.join()) return pins;
    isSet = true;
    return { ...pins, [toolkit]: pin };
  });
  if (isSet && connected && moves && settled[toolkit]) {
    scope.emit({ type: "account.pinned", toolkit, connectedAccountId: connected.id });
  }
}
