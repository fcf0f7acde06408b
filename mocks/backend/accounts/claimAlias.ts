import { aliasPending, aliasTaken } from "../errors.ts";
import type { Platform } from "../platform.ts";
import { EVERYTHING, userToolkitKey } from "../store/keys.ts";
import type { WriteTables } from "../store/tables.ts";
import { isPending } from "./currentAccount.ts";

/**
 * Makes sure that no other account of this user and toolkit has the alias. Accounts that were ever connected keep theirs,
 * and so does one whose link waits for its user; what was never connected, and can't be any more, gives way.
 *
 * @throws PlatformError when another account has it.
 */
export function claimAlias(
  tables: WriteTables,
  platform: Platform,
  claim: { userId: string; toolkit: string; alias: string; accountId?: string | undefined },
): void {
  const { userId, toolkit } = claim;
  const { byUserAndToolkit, shared } = tables.accounts;
  const others = [
    ...byUserAndToolkit.list(userToolkitKey(userId, toolkit)),
    ...shared
      .list(EVERYTHING)
      .filter((account) => account.userId === userId && account.toolkit === toolkit),
  ].filter(({ alias, id }) => alias === claim.alias && id !== claim.accountId);
  for (const other of others) {
    if (other.connectedAt !== null) throw aliasTaken(claim.alias, toolkit);
    if (isPending(other, platform.now())) throw aliasPending(claim.alias, toolkit, other.id);
  }
  for (const other of others) tables.connectedAccounts.put({ ...other, alias: null });
}
