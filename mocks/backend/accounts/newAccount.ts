import { newId } from "../ids/newId.ts";
import { wordId } from "../ids/wordId.ts";
import type { SharingInput } from "../inputs.ts";
import type { Platform } from "../platform.ts";
import type { AuthConfigRecord, ConnectedAccountRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import { claimAlias } from "./claimAlias.ts";
import { sharingOf } from "./sharing.ts";

/** An account that nobody has connected yet, not stored. */
export function newAccount(
  tables: WriteTables,
  platform: Platform,
  input: {
    userId: string;
    config: AuthConfigRecord;
    alias?: string | undefined;
    sharing?: SharingInput | undefined;
  },
): ConnectedAccountRecord {
  const { userId, config } = input;
  const alias = input.alias || null;
  const sharing = sharingOf(input.sharing);
  if (alias !== null) claimAlias(tables, platform, { userId, toolkit: config.toolkit, alias });
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
    ...sharing,
    requestedScopes: scopesOf(config),
    identity: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}

/** The scopes that an OAuth app is to ask for, as its auth config says them: a list, or one text. */
function scopesOf({ scheme, credentials }: AuthConfigRecord): string[] | null {
  if (!/OAUTH/.test(scheme)) return null;
  const { scopes } = credentials;
  const all = Array.isArray(scopes) ? scopes : typeof scopes === "string" ? [scopes] : [];
  const found = all.flatMap((one) => (typeof one === "string" ? one.split(/[\s,]+/) : []));
  return found.length === 0 ? null : found.filter((scope) => scope !== "");
}
