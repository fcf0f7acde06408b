import { newId } from "../ids/newId.ts";
import { wordId } from "../ids/wordId.ts";
import type { Platform } from "../platform.ts";
import type { AuthConfigRecord, ConnectedAccountRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import { claimAlias } from "./claimAlias.ts";

/** An account that nobody has connected yet, not stored. */
export function newAccount(
  tables: WriteTables,
  platform: Platform,
  input: { userId: string; config: AuthConfigRecord; alias?: string | undefined },
): ConnectedAccountRecord {
  const { userId, config } = input;
  const alias = input.alias || null;
  if (alias !== null) claimAlias(tables, { userId, toolkit: config.toolkit, alias });
  const { id, order } = newId(tables, "ca_");
  const now = platform.now();
  return {
    id,
    order,
    wordId: wordId(config.toolkit, order, id),
    userId,
    toolkit: config.toolkit,
    authConfigId: config.id,
    scheme: config.scheme,
    status: "INITIALIZING",
    statusReason: null,
    isDisabled: false,
    alias,
    connectedAt: null,
    linkToken: null,
    linkExpiresAt: null,
    credentials: {},
    identity: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
