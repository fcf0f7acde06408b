import { notFound } from "../errors.ts";
import type { AuthConfigRecord } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";

/** @throws PlatformError 404 when there is none, or it was deleted. */
export function findAuthConfig(tables: ReadTables, id: string): AuthConfigRecord {
  const config = tables.authConfigs.get(id);
  if (config === undefined || config.deletedAt !== null) throw notFound("auth config", id);
  return config;
}
