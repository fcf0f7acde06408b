import type { Scope } from "../scope/Scope.ts";
import { without } from "../session/deadPins.ts";
import { changePins } from "../session/pins.ts";
import { findToolkit } from "../toolkits/findToolkit.ts";

/** A pin that was lifted, since a pinned toolkit takes no new link. */
export interface LiftedPin {
  readonly accountIds: readonly string[];
  /** Once connected, it moves to the new account instead of going back. */
  readonly moves: boolean;
}

/** What {@link liftPin} takes. */
export interface LiftOptions {
  /** The account that the new one replaces. */
  reconnect: string | undefined;
  /** Cancelled before its turn, nothing is lifted. */
  signal: AbortSignal;
  /**
   * Told before the platform is: from then on the pin must be put back, also if the answer gets lost. Gives back the way to
   * take that back: what was to be lifted had changed meanwhile, so nothing was.
   */
  onLift(pin: LiftedPin): () => void;
}

/** Lifts a toolkit's pin, if it has one. */
export async function liftPin(
  scope: Scope,
  toolkit: string,
  { reconnect, signal, onLift }: LiftOptions,
): Promise<void> {
  let takeBack = () => {};
  await changePins(scope, toolkit, (pins) => {
    takeBack();
    takeBack = () => {};
    const accountIds = pins[toolkit];
    if (!accountIds?.length || signal.aborted) return pins;
    const connection = findToolkit(scope, toolkit)?.connection;
    const shown = connection?.connectedAccount;
    // Put back on an account that does not work, or is gone, it would hide the one that was just connected.
    const isBroken =
      connection && !connection.isActive && (!shown || accountIds.includes(shown.id));
    const moves = isBroken || (reconnect !== undefined && accountIds.includes(reconnect));
    takeBack = onLift({ accountIds, moves });
    return without(pins, toolkit);
  });
}
