import type { JsonSchemaObject } from "../../catalog/types.ts";
import { noConnectedAccount } from "../accounts/accountErrors.ts";
import { isActive } from "../accounts/currentAccount.ts";
import { findAccount } from "../accounts/findAccount.ts";
import { mayUse } from "../accounts/sharing.ts";
import { canonicalJson } from "../approvals/canonicalJson.ts";
import { badRequest } from "../errors.ts";
import { newId } from "../ids/newId.ts";
import type { Platform } from "../platform.ts";
import type { ConnectedAccountRecord } from "../records.ts";
import { userToolkitKey } from "../store/keys.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { TriggerRecord } from "../triggerRecords.ts";
import type { TriggerInput } from "../types.ts";
import { findTriggerType } from "./catalogTriggers.ts";

/** How many triggers one account may have. */
const MAX_TRIGGERS = 500;

/** Makes a trigger. One that watches the same is enabled instead: there are never two. */
export function upsertTrigger(
  tables: WriteTables,
  platform: Platform,
  input: TriggerInput,
): { trigger: TriggerRecord; isNew: boolean } {
  const { trigger: type, toolkit } = findTriggerType(platform, input.slug);
  const account = accountFor(tables, toolkit.slug, input);
  const config = withDefaults(type.config, input.config ?? {});
  const now = platform.now();
  const ofAccount = tables.watching.byAccount.list(account.id);
  const same = ofAccount.find(
    (one) => one.slug === type.slug && canonicalJson(one.config) === canonicalJson(config),
  );
  if (same !== undefined) {
    const enabled = { ...same, disabledAt: null, updatedAt: now };
    tables.triggers.put(enabled);
    return { trigger: enabled, isNew: false };
  }
  if (ofAccount.length >= MAX_TRIGGERS) {
    throw badRequest(`The account has ${MAX_TRIGGERS} triggers already.`, [
      "connected_account_id: must have fewer triggers",
    ]);
  }
  const trigger: TriggerRecord = {
    ...newId(tables, "ti_"),
    slug: type.slug,
    toolkit: toolkit.slug,
    userId: account.userId,
    accountId: account.id,
    config,
    disabledAt: null,
    createdAt: now,
    updatedAt: now,
  };
  tables.triggers.put(trigger);
  return { trigger, isNew: true };
}

function accountFor(
  tables: ReadTables,
  toolkit: string,
  { accountId, userId }: TriggerInput,
): ConnectedAccountRecord {
  if (accountId === undefined) {
    if (userId === undefined) {
      throw badRequest("A trigger needs an account to watch.", [
        "connected_account_id: is required without user_id",
      ]);
    }
    const newest = tables.accounts.connected.list(userToolkitKey(userId, toolkit));
    const account = newest.findLast(isActive);
    if (account === undefined) throw noConnectedAccount();
    return account;
  }
  const account = findAccount(tables, accountId);
  const problem =
    account.toolkit !== toolkit
      ? `must be an account of "${toolkit}"`
      : userId !== undefined && !mayUse(account, userId)
        ? "must be an account of the user"
        : isActive(account)
          ? undefined
          : "must be an active account";
  if (problem === undefined) return account;
  throw badRequest("The trigger can't watch this account.", [`connected_account_id: ${problem}`]);
}

/** @throws PlatformError 10400 where something is missing, or is of another type. */
function withDefaults(
  { properties, required }: JsonSchemaObject,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const defaults = Object.entries(properties).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const config = { ...Object.fromEntries(defaults), ...given };
  const errors = [
    ...required
      .filter((name) => !Object.hasOwn(config, name))
      .map((name) => `trigger_config.${name}: is required`),
    ...Object.entries(given).flatMap(([name, value]) => {
      const type = Object.hasOwn(properties, name) ? properties[name]?.type : undefined;
      const isWrong =
        (type === "string" || type === "number" || type === "boolean") && typeof value !== type;
      return isWrong ? [`trigger_config.${name}: must be a ${type}`] : [];
    }),
  ];
  if (errors.length > 0) throw badRequest("The trigger's configuration can't be used.", errors);
  return config;
}
