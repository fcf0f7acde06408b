import { isToolRouterError, type Session } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { findDeadPins, type Pins, withoutPin } from "./pins.ts";
import { reloadSession } from "./reloadSession.ts";
import { withSession } from "./withSession.ts";
import { writeConfig } from "./writeConfig.ts";

/** How often a change is repeated on what was changed elsewhere in between. */
const maxConflicts = 4;

/**
 * Writes the pins that `change` makes of the current ones; nothing if it returns them unchanged. The platform takes only
 * all of them, and refuses all for one that is dead: those of other toolkits are then left out. What another tab or the
 * host's backend changed since they were read is kept: `change` is called again on what they are by then.
 *
 * @param toolkit whose pin must not be left out; none where it may
 * @returns the pins as they are now
 */
export function changePins(
  scope: Scope,
  toolkit: string | undefined,
  change: (pins: Pins) => Pins,
): Promise<Pins> {
  return scope.serial(() =>
    withSession(scope, async (session) => {
      let current = session;
      for (let conflicts = 0; ; conflicts += 1) {
        try {
          return await tryChange(scope, current, toolkit, change);
        } catch (error) {
          if (conflicts >= maxConflicts || !isToolRouterError(error, "conflict")) throw error;
          current = await reloadSession(scope, current);
        }
      }
    }),
  );
}

async function tryChange(
  scope: Scope,
  session: Session,
  toolkit: string | undefined,
  change: (pins: Pins) => Pins,
): Promise<Pins> {
  const before = session.config.connectedAccounts;
  const pins = change(before);
  if (pins === before) return before;
  try {
    await write(scope, session, pins);
    return pins;
  } catch (error) {
    if (!isToolRouterError(error, "invalid_connected_accounts")) throw error;
    const dead = await findDeadPins(scope, session.config.userId, pins);
    if (dead.length === 0 || (toolkit !== undefined && dead.includes(toolkit))) throw error;
    const alive = dead.reduce(withoutPin, pins);
    await write(scope, session, alive);
    for (const slug of dead) scope.emit({ type: "account.unpinned", toolkit: slug });
    return alive;
  }
}

/** Writes pins, if they are still as they were read. */
async function write(scope: Scope, session: Session, connectedAccounts: Pins): Promise<void> {
  const expectedConfigVersion = session.configVersion || undefined;
  try {
    await writeConfig(scope, session, { connectedAccounts, expectedConfigVersion });
  } catch (error) {
    // Not every platform has versions: one that does not refuses the unknown field.
    if (!isToolRouterError(error, "validation_failed")) throw error;
    await writeConfig(scope, session, { connectedAccounts });
  }
}
