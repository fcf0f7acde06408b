import { badRequest } from "../errors.ts";
import type { AuthConfigChange } from "../inputs.ts";
import type { Platform } from "../platform.ts";
import type { AuthConfigRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import { findAuthConfig } from "./findAuthConfig.ts";

/** Changes what is given; credentials are merged, and null takes one away. */
export function updateAuthConfig(
  tables: WriteTables,
  platform: Platform,
  id: string,
  change: AuthConfigChange,
): AuthConfigRecord {
  const before = findAuthConfig(tables, id);
  const isManaged = change.type === "managed";
  if (isManaged !== before.isManaged) {
    throw badRequest(`The auth config ${id} is not of that type.`, [
      `type: must be "${before.isManaged ? "default" : "custom"}"`,
    ]);
  }
  const credentials = Object.entries({ ...before.credentials, ...change.credentials });
  const config = {
    ...before,
    name: change.name ?? before.name,
    credentials: Object.fromEntries(
      credentials.filter(([, value]) => value !== null && value !== undefined),
    ),
    updatedAt: platform.now(),
  };
  tables.authConfigs.put(config);
  return config;
}

/** A disabled one takes no new connections. Those that are on it go on. */
export function setAuthConfigEnabled(
  tables: WriteTables,
  platform: Platform,
  id: string,
  enabled: boolean,
): void {
  const config = findAuthConfig(tables, id);
  tables.authConfigs.put({ ...config, isDisabled: !enabled, updatedAt: platform.now() });
}

/** Soft: the record stays, but nothing finds it. Its accounts are out of use from then on. */
export function deleteAuthConfig(tables: WriteTables, platform: Platform, id: string): void {
  const config = findAuthConfig(tables, id);
  const now = platform.now();
  tables.authConfigs.put({ ...config, deletedAt: now, updatedAt: now });
  for (const account of [...tables.accounts.byAuthConfig.list(id)]) {
    tables.connectedAccounts.put({ ...account, isDisabled: true, updatedAt: now });
  }
}
