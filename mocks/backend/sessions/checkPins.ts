import { mayUse } from "../accounts/sharing.ts";
import { badRequest, invalidConnectedAccounts } from "../errors.ts";
import type { SessionConfig } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";
import { maxAccounts } from "./maxAccounts.ts";

/** Without several accounts a toolkit takes one pin; one SHARED account may stand beside. */
export function checkPinCount(tables: ReadTables, config: SessionConfig): void {
  const most = maxAccounts(config) ?? 1;
  const isShared = (id: string) => tables.connectedAccounts.get(id)?.accountType === "SHARED";
  const errors = Object.entries(config.connected_accounts).flatMap(([toolkit, ids]) => {
    const shared = ids.filter(isShared).length;
    return [
      ...(ids.length - shared > most
        ? [`connected_accounts.${toolkit}: at most ${most} in this session`]
        : []),
      ...(shared > 1 ? [`connected_accounts.${toolkit}: at most one that is SHARED`] : []),
    ];
  });
  if (errors.length > 0) throw badRequest("Too many accounts are pinned.", errors);
}

export function checkPins(
  tables: ReadTables,
  { userId, config }: { userId: string; config: SessionConfig },
): void {
  const reasons = Object.entries(config.connected_accounts).flatMap(([toolkit, ids]) =>
    ids.flatMap((id) => pinProblem(tables, { userId, toolkit, id }) ?? []),
  );
  if (reasons.length > 0) throw invalidConnectedAccounts(reasons);
}

/** Another user's account is reported like one that is missing. */
function pinProblem(
  tables: ReadTables,
  { userId, toolkit, id }: { userId: string; toolkit: string; id: string },
): string | undefined {
  const account = tables.connectedAccounts.get(id);
  if (account?.accountType === "SHARED" && account.deletedAt === null) {
    if (!mayUse(account, userId)) return `${id} is SHARED and not accessible to this user`;
  } else if (account === undefined || account.deletedAt !== null || account.userId !== userId) {
    return `${id} is no connected account of this user`;
  }
  if (account.toolkit !== toolkit) return `${id} is an account of "${account.toolkit}"`;
  return account.isDisabled ? `${id} is disabled` : undefined;
}
