import type { ConnectedAccountRecord } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";

/** Why an account can't be connected on its auth config any more, in words for `status_reason`; undefined: it can. */
export function unusableConfig(
  tables: ReadTables,
  { authConfigId }: ConnectedAccountRecord,
): string | undefined {
  const config = tables.authConfigs.get(authConfigId);
  if (config === undefined || config.deletedAt !== null) {
    return `The auth config ${authConfigId} was deleted while the connection was being made`;
  }
  return config.isDisabled
    ? `The auth config ${authConfigId} was disabled while the connection was being made`
    : undefined;
}
