import type { TriggerInstanceListActiveResponse } from "@composio/client/resources/trigger-instances/trigger-instances";
import type {
  TriggersTypeListResponse,
  TriggersTypeRetrieveResponse,
} from "@composio/client/resources/triggers-types";
import type { TriggerRecord, WebhookRecord } from "../../backend/triggerRecords.ts";
import type { ListPage, TriggerType } from "../../backend/types.ts";
import { isoTime, type Wire } from "../../wire.ts";
import { wirePage } from "./page.ts";
import { VERSION } from "./toolkit.ts";

/** A trigger of the catalogue. */
export function wireTriggerType({ trigger, toolkit }: TriggerType) {
  return {
    slug: trigger.slug,
    name: trigger.name,
    description: trigger.description,
    instructions: "Name the account to watch, and what config requires.",
    type: trigger.type,
    toolkit: { slug: toolkit.slug, name: toolkit.name, logo: toolkit.logo },
    config: { ...trigger.config },
    payload: { ...trigger.payload },
    version: VERSION,
  } satisfies Wire<TriggersTypeRetrieveResponse>;
}

/** A page of them. */
export function wireTriggerTypes(page: ListPage<TriggerType>) {
  return wirePage(page, wireTriggerType) satisfies Wire<TriggersTypeListResponse>;
}

/** A page of triggers, also with the names that their fields had before. */
export function wireTriggers(page: ListPage<TriggerRecord>) {
  return wirePage(page, (trigger) => {
    const updatedAt = isoTime(trigger.updatedAt);
    const disabledAt = trigger.disabledAt === null ? null : isoTime(trigger.disabledAt);
    return {
      id: trigger.id,
      uuid: trigger.id,
      user_id: trigger.userId,
      connected_account_id: trigger.accountId,
      connected_account_uuid: trigger.accountId,
      connectedAccountId: trigger.accountId,
      trigger_name: trigger.slug,
      triggerName: trigger.slug,
      trigger_config: trigger.config,
      triggerConfig: trigger.config,
      state: {},
      version: VERSION,
      updated_at: updatedAt,
      updatedAt,
      disabled_at: disabledAt,
      disabledAt,
    };
  }) satisfies Wire<TriggerInstanceListActiveResponse>;
}

/** A subscription, with the secret that its deliveries are signed with. */
export function wireWebhook(webhook: WebhookRecord) {
  return {
    id: webhook.id,
    webhook_url: webhook.url,
    version: webhook.version,
    enabled_events: [...webhook.events],
    secret: webhook.secret,
    created_at: isoTime(webhook.createdAt),
    updated_at: isoTime(webhook.updatedAt),
  };
}

/** A page of subscriptions. */
export function wireWebhooks(page: ListPage<WebhookRecord>) {
  return wirePage(page, wireWebhook);
}
