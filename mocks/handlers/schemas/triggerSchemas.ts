import * as v from "valibot";
import { webhookEvents, webhookVersions } from "../../backend/triggerRecords.ts";
import { filled, mapOf, strict, toolkitSlug } from "./shapes.ts";

/** The bodies of requests about triggers and webhooks. */

const config = v.optional(mapOf(v.unknown()));

/** `POST /trigger_instances/{slug}/upsert` */
export const upsertTriggerSchema = strict({
  connected_account_id: v.optional(filled),
  /** What `connected_account_id` and `trigger_config` were called before. */
  connectedAuthId: v.optional(filled),
  triggerConfig: config,
  user_id: v.optional(filled),
  trigger_config: config,
  version: v.optional(v.string()),
  toolkit_versions: v.optional(v.nullable(v.union([v.string(), mapOf(v.string())]))),
});

/** `PATCH /trigger_instances/manage/{id}` */
export const manageTriggerSchema = strict({ status: v.picklist(["enable", "disable"]) });

const events = v.pipe(
  v.array(v.picklist(webhookEvents)),
  v.minLength(1, "must name one event at least"),
);
const version = v.optional(v.picklist(webhookVersions));

/** `POST /webhook_subscriptions` */
export const createWebhookSchema = strict({ webhook_url: filled, enabled_events: events, version });

/** `PATCH /webhook_subscriptions/{id}` */
export const updateWebhookSchema = strict({
  webhook_url: v.optional(filled),
  enabled_events: v.optional(events),
  version,
});

/** `POST /webhook_endpoints` */
export const createWebhookEndpointSchema = strict({
  toolkit_slug: v.pipe(toolkitSlug, v.nonEmpty("must not be empty")),
  client_id: filled,
});

/** `POST` and `PATCH /webhook_endpoints/{id}` */
export const webhookEndpointDataSchema = strict({ data: mapOf(v.string()) });
