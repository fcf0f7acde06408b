import { isActive } from "../accounts/currentAccount.ts";
import { conflict, notFound } from "../errors.ts";
import { newUuid } from "../ids/newId.ts";
import type { Platform } from "../platform.ts";
import { EVERYTHING } from "../store/keys.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { Delivery, TriggerEventRecord, WebhookRecord } from "../triggerRecords.ts";
import { triggerTypes } from "./catalogTriggers.ts";
import { authConfigOf, findTrigger } from "./triggers.ts";

/** How many events are kept, so that a store stays small. */
const MAX_EVENTS = 500;

/**
 * What a trigger watches happens. Returns the event, and who is to be notified of it.
 *
 * @throws PlatformError 409 when the trigger is disabled, or its account can't be used.
 */
export function fireTrigger(
  tables: WriteTables,
  platform: Platform,
  id: string,
  payload?: Record<string, unknown>,
): { event: TriggerEventRecord; webhooks: readonly WebhookRecord[] } {
  const trigger = findTrigger(tables, id);
  if (trigger.disabledAt !== null) {
    throw conflict(`The trigger ${id} is disabled.`, "Enable it: a disabled one brings nothing.");
  }
  const account = tables.connectedAccounts.get(trigger.accountId);
  if (account === undefined || !isActive(account)) {
    throw conflict(
      `The account of the trigger ${id} is not active: ${trigger.accountId}.`,
      "Connect or enable it: a trigger brings what happens in an account that can be read.",
    );
  }
  const event: TriggerEventRecord = {
    ...newUuid(tables, "msg_"),
    trigger: { id, slug: trigger.slug, userId: trigger.userId, accountId: account.id },
    authConfigId: authConfigOf(tables, trigger),
    payload: payload ?? exampleFor(platform, trigger.slug),
    deliveries: [],
    createdAt: platform.now(),
  };
  tables.triggerEvents.put(event);
  for (const { id: old } of tables.events.all.list(EVERYTHING).slice(0, -MAX_EVENTS)) {
    tables.triggerEvents.remove(old);
  }
  const webhooks = [...tables.webhooks.all()].filter(({ events }) =>
    events.includes("composio.trigger.message"),
  );
  return { event, webhooks };
}

/** Keeps how an event's deliveries went. */
export function noteDeliveries(
  tables: WriteTables,
  id: string,
  deliveries: readonly Delivery[],
): TriggerEventRecord {
  const event = tables.triggerEvents.get(id);
  if (event === undefined) throw notFound("event", id);
  const noted = { ...event, deliveries: [...deliveries] };
  tables.triggerEvents.put(noted);
  return noted;
}

/** What triggers brought, newest first: of one trigger, or of all. */
export function listEvents(tables: ReadTables, triggerId?: string): TriggerEventRecord[] {
  return tables.events.all
    .list(EVERYTHING)
    .filter(({ trigger }) => triggerId === undefined || trigger.id === triggerId)
    .toReversed();
}

/** What an event brings when nobody says: the examples of the type's schema. */
function exampleFor(platform: Platform, slug: string): Record<string, unknown> {
  const type = triggerTypes(platform).find(({ trigger }) => trigger.slug === slug);
  const properties = Object.entries(type?.trigger.payload.properties ?? {});
  return Object.fromEntries(
    properties.flatMap(([name, { examples }]) => (examples?.length ? [[name, examples[0]]] : [])),
  );
}
