import { notFound } from "../errors.ts";
import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { TriggerRecord } from "../triggerRecords.ts";
import type { ListPage, TriggerQuery } from "../types.ts";

/** @throws PlatformError 404 when there is none. */
export function findTrigger(tables: ReadTables, id: string): TriggerRecord {
  const trigger = tables.triggers.get(id);
  if (trigger === undefined) throw notFound("trigger", id);
  return trigger;
}

/** Triggers that meet every given filter, newest first. */
export function listTriggers(tables: ReadTables, query: TriggerQuery): ListPage<TriggerRecord> {
  const { userIds, accountIds, authConfigIds, ids, showDisabled = false } = query;
  const slugs = query.slugs?.map((slug) => slug.toUpperCase());
  const found = [...tables.triggers.all()]
    .filter(
      (trigger) =>
        (showDisabled || trigger.disabledAt === null) &&
        (userIds?.includes(trigger.userId) ?? true) &&
        (accountIds?.includes(trigger.accountId) ?? true) &&
        (authConfigIds?.includes(authConfigOf(tables, trigger)) ?? true) &&
        (ids?.includes(trigger.id) ?? true) &&
        (slugs?.includes(trigger.slug) ?? true),
    )
    .sort((a, b) => b.order - a.order);
  return listPage(found, query, { default: 20, max: 50 });
}

/** The auth config of the account that a trigger watches. */
export function authConfigOf(tables: ReadTables, { accountId }: TriggerRecord): string {
  return tables.connectedAccounts.get(accountId)?.authConfigId ?? "";
}

/** A disabled one brings nothing. */
export function setTriggerEnabled(
  tables: WriteTables,
  platform: Platform,
  id: string,
  enabled: boolean,
): void {
  const trigger = findTrigger(tables, id);
  const now = platform.now();
  tables.triggers.put({
    ...trigger,
    disabledAt: enabled ? null : (trigger.disabledAt ?? now),
    updatedAt: now,
  });
}

/** For good. What it brought stays. */
export function deleteTrigger(tables: WriteTables, id: string): void {
  tables.triggers.remove(findTrigger(tables, id).id);
}
