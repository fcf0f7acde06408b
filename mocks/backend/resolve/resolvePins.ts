import { isActive } from "../accounts/currentAccount.ts";
import { mayUse } from "../accounts/sharing.ts";
import type { ConnectedAccountRecord, SessionRecord } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";
import type { Resolution } from "../types.ts";

/** Rule 1. A pin is exact: when it can't run, nothing else does. */
export function resolvePins(
  tables: ReadTables,
  session: SessionRecord,
  toolkit: string,
  pins: readonly string[],
): Resolution {
  const found = pins.flatMap((id) => {
    const account = tables.connectedAccounts.get(id);
    return account !== undefined && isUsable(account, session, toolkit) ? [account] : [];
  });
  // One pin is the rule. Where a session takes several accounts, they are ranked as unpinned ones are.
  const ranked = found.toSorted(newestFirst);
  const account = ranked.find(isActive) ?? null;
  const shown = account ?? ranked[0] ?? null;
  return {
    rule: "connectedAccounts",
    account,
    shown,
    authConfigId: shown?.authConfigId ?? null,
    ...(account === null ? { refusal: "noActiveConnection" as const } : {}),
    trace: [
      `Rule 1 decides: the session pins ${pins.join(", ")} for ${toolkit}.`,
      account !== null
        ? `${account.id} is active: it is used.`
        : shown === null
          ? "There is no such account any more that this user may use. A pin is exact, so no other account is tried."
          : `${shown.id} is not active. A pin is exact, so no other account is tried.`,
    ],
  };
}

/** Who may use a SHARED account can have changed since it was pinned. */
function isUsable(
  account: ConnectedAccountRecord,
  session: SessionRecord,
  toolkit: string,
): boolean {
  return (
    account.deletedAt === null && account.toolkit === toolkit && mayUse(account, session.userId)
  );
}

/** Before any time. */
const never = Number.MIN_SAFE_INTEGER;

function newestFirst(a: ConnectedAccountRecord, b: ConnectedAccountRecord): number {
  return (b.connectedAt ?? never) - (a.connectedAt ?? never) || b.order - a.order;
}
