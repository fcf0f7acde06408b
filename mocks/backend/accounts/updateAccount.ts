import { badRequest } from "../errors.ts";
import type { AccountChange } from "../inputs.ts";
import type { Platform } from "../platform.ts";
import type { ConnectedAccountRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import { setAlias } from "./changeAccount.ts";
import { findAccount } from "./findAccount.ts";
import { changedAcl } from "./sharing.ts";

/** Changes an account's label, and the credentials that its user typed. They are not tried on the provider. */
export function updateAccount(
  tables: WriteTables,
  platform: Platform,
  id: string,
  { alias, acl, credentials }: AccountChange,
): ConnectedAccountRecord {
  if (alias !== undefined) setAlias(tables, platform, id, alias);
  if (acl !== undefined) {
    const before = findAccount(tables, id);
    tables.connectedAccounts.put({
      ...before,
      acl: changedAcl(before, acl),
      updatedAt: platform.now(),
    });
  }
  const account = findAccount(tables, id);
  if (credentials === undefined) return account;
  if (credentials.scheme !== account.scheme) {
    throw badRequest(`The account is connected with ${account.scheme}.`, [
      `connection.state.authScheme: must be ${account.scheme}`,
    ]);
  }
  const changed = {
    ...account,
    credentials: merged(account.credentials, credentials.values),
    updatedAt: platform.now(),
  };
  tables.connectedAccounts.put(changed);
  return changed;
}

function merged(
  before: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const values = Object.entries({ ...before, ...change });
  return Object.fromEntries(
    values.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
