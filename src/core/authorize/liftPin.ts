import type { Scope } from "../scope/Scope.ts";
import { changePins, without } from "../session/pins.ts";
import { findToolkit } from "../toolkits/findToolkit.ts";

/** A pin that was lifted, since a pinned toolkit takes no new link. */
export interface LiftedPin {
  readonly accountIds: readonly string[];
  /** Once connected, it moves to the new account instead of going back. */
  readonly moves: boolean;
}

/**
 * Lifts a toolkit's pin. `onLift` is told before the platform is: from then on it must be put back, also if the answer
 * gets lost.
 */
export function liftPin(
  scope: Scope,
  toolkit: string,
  replacedId: string | undefined,
  onLift: (pin: LiftedPin) => void,
): Promise<void> {
  return changePins(scope, toolkit, (pins) => {
    const accountIds = pins[toolkit];
    if (!accountIds?.length) return pins;
    const { connectedAccount, isActive } = findToolkit(scope, toolkit)?.connection ?? {};
    // Put back on an account that does not work, it would hide the one that was just connected.
    const isBroken = connectedAccount && accountIds.includes(connectedAccount.id) && !isActive;
    const moves = isBroken || (replacedId !== undefined && accountIds.includes(replacedId));
    onLift({ accountIds, moves });
    return without(pins, toolkit);
  });
}
