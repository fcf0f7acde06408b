import { notFound } from "../errors.ts";
import type { ConnectedAccountRecord } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";

/** @throws PlatformError 404 when there is none, or it was deleted. */
export function findAccount(tables: ReadTables, id: string): ConnectedAccountRecord {
  const account = tables.connectedAccounts.get(id);
  if (account === undefined || account.deletedAt !== null) throw notFound("connected account", id);
  return account;
}
