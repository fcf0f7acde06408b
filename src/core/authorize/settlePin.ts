import type { ConnectedAccount } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { changePins } from "../session/pins.ts";
import type { LiftedPin } from "./liftPin.ts";

/**
 * Puts a lifted pin back, or on the account that came; not where something was pinned in the meantime, nor on an account
 * that is gone by then.
 */
export async function settlePin(
  scope: Scope,
  toolkit: string,
  { accountIds, moves }: LiftedPin,
  arrived?: ConnectedAccount,
): Promise<void> {
  const pin = moves && arrived ? [arrived.id] : accountIds;
  let isSet = false;
  const settled = await changePins(scope, undefined, (pins) => {
    isSet = false;
    const now = pins[toolkit];
    // As it was before: the answer to the lifting may have got lost, so it is written all the same.
    if (now?.length && now.join() !== accountIds.join()) return pins;
    isSet = true;
    return { ...pins, [toolkit]: pin };
  });
  if (isSet && arrived && moves && settled[toolkit]) {
    scope.emit({ type: "account.pinned", toolkit, connectedAccountId: arrived.id });
  }
}
