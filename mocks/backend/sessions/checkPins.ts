import { badRequest, invalidConnectedAccounts } from "../errors.ts";
import type { SessionConfig } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";
import { maxAccounts } from "./maxAccounts.ts";

/** Without several accounts a toolkit takes one pin. */
export function checkPinCount(config: SessionConfig): void {
  const most = maxAccounts(config) ?? 1;
  const tooMany = Object.entries(config.connected_accounts).filter(([, ids]) => ids.length > most);
  if (tooMany.length > 0) {
    throw badRequest(
      "Too many accounts are pinned.",
      tooMany.map(([toolkit]) => `connected_accounts.${toolkit}: at most ${most} in this session`),
    );
  }
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
  if (account === undefined || account.deletedAt !== null || account.userId !== userId) {
    return `${id} is no connected account of this user`;
  }
  if (account.toolkit !== toolkit) return `${id} is an account of "${account.toolkit}"`;
  return account.isDisabled ? `${id} is disabled` : undefined;
}
