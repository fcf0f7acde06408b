import { isActive } from "../accounts/currentAccount.ts";
import type { SessionRecord } from "../records.ts";
import { candidates, isInScope } from "../resolve/activeAccounts.ts";
import type { ReadTables } from "../store/tables.ts";
import type { Resolution } from "../types.ts";

/**
 * The account that the caller names, by id, alias or word id, where the rule that decides allows it: one of the pins,
 * or one on the auth config that decides. Else nothing can run.
 */
export function chooseAccount(
  tables: ReadTables,
  session: SessionRecord,
  toolkit: string,
  resolution: Resolution,
  wanted: string,
): Resolution {
  if (resolution.rule === "noAuth" || resolution.refusal === "noManagedAuth") return resolution;
  const named = candidates(tables, session, toolkit).find(
    ({ id, alias, wordId }) => id === wanted || alias === wanted || wordId === wanted,
  );
  if (named !== undefined && isActive(named) && isInScope(tables, session, resolution, named)) {
    return {
      rule: resolution.rule,
      account: named,
      shown: named,
      authConfigId: named.authConfigId,
      trace: [...resolution.trace, `The caller asks for "${wanted}": ${named.id} is used.`],
    };
  }
  return {
    rule: resolution.rule,
    account: null,
    shown: resolution.shown,
    authConfigId: resolution.authConfigId,
    refusal: "noActiveConnection",
    trace: [
      ...resolution.trace,
      `The caller asks for "${wanted}", which is no active account that this rule allows.`,
    ],
  };
}
