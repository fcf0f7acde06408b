import type { AccountStatus, ConnectedAccountRecord } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";
import type { ConnectedAccount } from "../types.ts";

/** Whether tools can run with it. Only links run out by time, so an account that was ACTIVE needs no clock. */
export function isActive(account: ConnectedAccountRecord): boolean {
  return account.status === "ACTIVE" && !account.isDisabled;
}

/** Whether its link waits for the user. */
export function isPending(account: ConnectedAccountRecord, now: number): boolean {
  return (
    (account.status === "INITIALIZING" || account.status === "INITIATED") &&
    (account.linkExpiresAt === null || now < account.linkExpiresAt)
  );
}

/** What became of a link that was not finished in its ten minutes, in the platform's words. */
export function unfinishedReason(opened: boolean): string {
  return opened
    ? "Connection initiation did not complete within 10 minutes"
    : "Connection expired before authorization was started";
}

/** The account as it is now: a link runs out without anybody writing it down. */
export function currentAccount(
  tables: ReadTables,
  record: ConnectedAccountRecord,
  now: number,
): ConnectedAccount {
  const { order: _order, deletedAt: _deletedAt, ...account } = record;
  return { ...account, ...currentState(record, now), authConfig: authConfigOf(tables, record) };
}

/** An account outlives its auth config where a store lost that; what can't be known is taken as the host's own. */
function authConfigOf(
  tables: ReadTables,
  { authConfigId, scheme }: ConnectedAccountRecord,
): ConnectedAccount["authConfig"] {
  const config = tables.authConfigs.get(authConfigId);
  return {
    id: authConfigId,
    scheme,
    isManaged: config?.isManaged ?? false,
    isDisabled: config?.isDisabled ?? false,
  };
}

/** What an account's status is now, and why. */
export function currentState(
  record: ConnectedAccountRecord,
  now: number,
): { status: AccountStatus; statusReason: string | null; updatedAt: number } {
  const { status, statusReason, updatedAt, linkExpiresAt } = record;
  if (status === "INITIALIZING" || status === "INITIATED") {
    if (isPending(record, now)) return { status, statusReason, updatedAt };
    return {
      status: "EXPIRED",
      statusReason: unfinishedReason(status === "INITIATED"),
      updatedAt: linkExpiresAt ?? updatedAt,
    };
  }
  if (status === "ACTIVE" && record.isDisabled) {
    return { status: "INACTIVE", statusReason: "Connection status updated by user", updatedAt };
  }
  return { status, statusReason, updatedAt };
}
