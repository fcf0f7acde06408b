import { aliasTaken } from "../errors.ts";
import { userToolkitKey } from "../store/keys.ts";
import type { WriteTables } from "../store/tables.ts";

/**
 * Makes sure that no other account of this user and toolkit has the alias. Accounts that were ever connected keep
 * theirs; a link that is not finished, or never was, gives way, so that trying again with the same name works.
 *
 * @throws PlatformError when a connected account has it.
 */
export function claimAlias(
  tables: WriteTables,
  claim: { userId: string; toolkit: string; alias: string; accountId?: string | undefined },
): void {
  const others = tables.accounts.byUserAndToolkit
    .list(userToolkitKey(claim.userId, claim.toolkit))
    .filter(({ alias, id }) => alias === claim.alias && id !== claim.accountId);
  if (others.some(({ connectedAt }) => connectedAt !== null)) {
    throw aliasTaken(claim.alias, claim.toolkit);
  }
  for (const other of others) tables.connectedAccounts.put({ ...other, alias: null });
}
