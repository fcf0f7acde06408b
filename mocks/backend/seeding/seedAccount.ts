import { unfinishedReason } from "../accounts/currentAccount.ts";
import { newAccount } from "../accounts/newAccount.ts";
import { toolRouterConfig } from "../authConfigs/configForLink.ts";
import { findAuthConfig } from "../authConfigs/findAuthConfig.ts";
import { badRequest, toolkitIsNoAuth, unknownToolkits } from "../errors.ts";
import { freeId } from "../ids/freeId.ts";
import { putLink } from "../links/createLink.ts";
import { checkMoment } from "../moment.ts";
import type { Platform } from "../platform.ts";
import type { AccountStatus, ConnectedAccountRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import type { AccountSeed } from "../types.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Puts an account there as if its link had been finished, or not, at `connectedAt`. */
export function seedAccount(
  tables: WriteTables,
  platform: Platform,
  seed: AccountSeed,
): ConnectedAccountRecord {
  if (seed.userId === "") throw badRequest("An account needs a user.", ["user_id: is required"]);
  const toolkit = platform.toolkits.toolkit(seed.toolkit);
  if (toolkit === undefined) throw unknownToolkits([seed.toolkit]);
  if (toolkit.noAuth) throw toolkitIsNoAuth(seed.toolkit);
  const status = seed.status ?? "ACTIVE";
  const connectedAt = connectionTime(seed, status, platform.now());
  const config =
    seed.authConfigId === undefined
      ? toolRouterConfig(tables, platform, toolkit)
      : findAuthConfig(tables, seed.authConfigId);
  if (config.toolkit !== toolkit.slug) {
    throw badRequest(`The auth config ${config.id} is for "${config.toolkit}".`, [
      `auth_config_id: must be one for "${toolkit.slug}"`,
    ]);
  }
  const { userId, alias } = seed;
  const fresh = newAccount(tables, platform, {
    userId,
    config,
    alias,
    sharing: { accountType: seed.accountType, acl: seed.acl },
  });
  const account: ConnectedAccountRecord = {
    ...fresh,
    id: seed.id === undefined ? fresh.id : freeId(tables.connectedAccounts, "ca_", seed.id),
    identity: seed.identity ?? null,
    status: status === "INACTIVE" ? "ACTIVE" : status,
    statusReason: seededReason(status, connectedAt),
    isDisabled: status === "INACTIVE",
    connectedAt,
    createdAt: connectedAt ?? fresh.createdAt,
    updatedAt: connectedAt ?? fresh.createdAt,
  };
  tables.connectedAccounts.put(account);
  if (status !== "INITIALIZING" && status !== "INITIATED") return account;

  const link = putLink(tables, platform, { account, sessionId: null, callbackUrl: null });
  if (status === "INITIATED") tables.links.put({ ...link, openedAt: account.createdAt });
  return { ...account, linkToken: link.id, linkExpiresAt: link.expiresAt };
}

function connectionTime(
  { connectedAt, daysAgo }: AccountSeed,
  status: AccountStatus,
  now: number,
): number | null {
  if (connectedAt === null) {
    if (status === "ACTIVE" || status === "INACTIVE" || status === "REVOKED") {
      throw badRequest(`An account that is ${status} was connected at some time.`, [
        "connected_at: must be a time with this status",
      ]);
    }
    return null;
  }
  if (connectedAt === undefined) {
    if (daysAgo !== undefined) return checkMoment(now - daysAgo * DAY, "daysAgo");
    return status === "INITIALIZING" || status === "INITIATED" || status === "FAILED" ? null : now;
  }
  const time = typeof connectedAt === "number" ? connectedAt : Date.parse(connectedAt);
  return checkMoment(time, "connected_at");
}

/** In the platform's words. */
function seededReason(status: AccountStatus, connectedAt: number | null): string | null {
  switch (status) {
    case "FAILED":
      return "OAuth callback failed during token exchange";
    case "EXPIRED":
      return connectedAt === null
        ? unfinishedReason(true)
        : "Permanent auth error during token refresh";
    case "REVOKED":
      return "Revoked via user-initiated revoke endpoint";
    default:
      return null;
  }
}
