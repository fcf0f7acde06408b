import type { CatalogToolkit } from "../../catalog/types.ts";
import { invalidAuthConfigs, noManagedAuth } from "../errors.ts";
import type { Platform } from "../platform.ts";
import type { AuthConfigRecord, SessionRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import { schemeWithoutHost } from "../toolkits/schemeWithoutHost.ts";
import { makeToolRouterConfig } from "./newAuthConfig.ts";

/**
 * The auth config that a session's link connects a toolkit on: the session's own (rule 2), else Tool Router's, found
 * (rule 3) or made (rule 4).
 *
 * @throws PlatformError 4308 under rule 5.
 */
export function configForLink(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  toolkit: CatalogToolkit,
): AuthConfigRecord {
  const override = session.config.auth_configs[toolkit.slug];
  if (override === undefined) return toolRouterConfig(tables, platform, toolkit);
  const config = tables.authConfigs.get(override);
  if (config === undefined || config.deletedAt !== null) {
    throw invalidAuthConfigs([`${override} is gone`]);
  }
  return config;
}

/** Tool Router's auth config for a toolkit, made when there is none. */
export function toolRouterConfig(
  tables: WriteTables,
  platform: Platform,
  toolkit: CatalogToolkit,
): AuthConfigRecord {
  const made = tables.configs.ofToolRouter.list(toolkit.slug).at(-1);
  if (made !== undefined) return made;
  const scheme = schemeWithoutHost(toolkit, platform.managedAuthOnly);
  if (scheme === undefined) throw noManagedAuth(toolkit.slug);
  return makeToolRouterConfig(tables, platform, toolkit, scheme);
}
