import { isActive } from "../accounts/currentAccount.ts";
import type { PrecedenceRule, SessionRecord } from "../records.ts";
import { userToolkitKey } from "../store/keys.ts";
import type { ReadTables } from "../store/tables.ts";
import type { Resolution } from "../types.ts";

/** What a rule about auth configs decided: whose accounts count. */
interface Scope {
  rule: PrecedenceRule;
  authConfigId: string;
  configIds: ReadonlySet<string>;
  trace: readonly string[];
}

/** The most recently connected active account of the session's user on the scope's auth configs. */
export function resolveAmong(
  tables: ReadTables,
  session: SessionRecord,
  toolkit: string,
  scope: Scope,
): Resolution {
  const connected = tables.accounts.connected.list(userToolkitKey(session.userId, toolkit));
  // Newest last, and the newest is nearly always the one: this seldom takes more than a step.
  let everActive: Resolution["account"] = null;
  for (let index = connected.length - 1; index >= 0; index -= 1) {
    const account = connected[index];
    if (account === undefined || !scope.configIds.has(account.authConfigId)) continue;
    if (isActive(account)) {
      return {
        rule: scope.rule,
        account,
        shown: account,
        authConfigId: account.authConfigId,
        trace: [
          ...scope.trace,
          `${account.id} is the most recently connected active account on it: it is used.`,
        ],
      };
    }
    everActive ??= account;
  }
  return {
    rule: scope.rule,
    account: null,
    shown: everActive,
    authConfigId: scope.authConfigId,
    refusal: "noActiveConnection",
    trace: [
      ...scope.trace,
      everActive === null
        ? "The user has connected no account on it."
        : `The user has no active account on it; ${everActive.id} was active last, and is not now.`,
    ],
  };
}
