import * as v from "valibot";
import {
  type TriggerEventRecord,
  type TriggerRecord,
  type WebhookEndpointRecord,
  type WebhookRecord,
  webhookEvents,
  webhookVersions,
} from "../triggerRecords.ts";
import { time } from "./time.ts";

const values = v.record(v.string(), v.unknown());

/** What stored records about triggers must look like. */
export const triggerSchemas = {
  triggers: v.object({
    id: v.string(),
    order: v.number(),
    slug: v.string(),
    toolkit: v.string(),
    userId: v.string(),
    accountId: v.string(),
    config: values,
    disabledAt: v.nullable(time),
    createdAt: time,
    updatedAt: time,
  }) satisfies v.GenericSchema<unknown, TriggerRecord>,
  triggerEvents: v.object({
    id: v.string(),
    order: v.number(),
    trigger: v.object({
      id: v.string(),
      slug: v.string(),
      userId: v.string(),
      accountId: v.string(),
    }),
    authConfigId: v.string(),
    payload: values,
    deliveries: v.array(
      v.object({
        subscriptionId: v.string(),
        url: v.string(),
        status: v.nullable(v.number()),
        error: v.nullable(v.string()),
      }),
    ),
    createdAt: time,
  }) satisfies v.GenericSchema<unknown, TriggerEventRecord>,
  webhooks: v.object({
    id: v.string(),
    order: v.number(),
    url: v.string(),
    events: v.array(v.picklist(webhookEvents)),
    version: v.picklist(webhookVersions),
    secret: v.string(),
    createdAt: time,
    updatedAt: time,
  }) satisfies v.GenericSchema<unknown, WebhookRecord>,
  webhookEndpoints: v.object({
    id: v.string(),
    order: v.number(),
    toolkit: v.string(),
    clientId: v.string(),
    data: v.nullable(v.record(v.string(), v.string())),
    createdAt: time,
  }) satisfies v.GenericSchema<unknown, WebhookEndpointRecord>,
};
