import { webhookEvents, webhookVersions } from "../backend/triggerRecords.ts";
import type { Route } from "./route.ts";
import { createWebhookSchema, updateWebhookSchema } from "./schemas/triggerSchemas.ts";
import { wireWebhook, wireWebhooks } from "./wire/trigger.ts";

const descriptions: Record<(typeof webhookEvents)[number], string> = {
  "composio.trigger.message": "A trigger brought something.",
  "composio.connected_account.expired": "An account has to be connected again.",
  "composio.trigger.disabled": "A trigger was disabled.",
};

/** Who is notified of what triggers bring. */
export const webhookRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/webhook_subscriptions",
    async run({ backend, query }) {
      return { body: wireWebhooks(await backend.webhooks.list(query.page())) };
    },
  },
  {
    method: "post",
    path: "/webhook_subscriptions",
    async run({ backend, body }) {
      const { webhook_url, enabled_events, version } = await body(createWebhookSchema);
      const webhook = await backend.webhooks.create({
        url: webhook_url,
        events: enabled_events,
        version,
      });
      return { status: 201, body: wireWebhook(webhook) };
    },
  },
  {
    // Before the next one, which would take it for an id.
    method: "get",
    path: "/webhook_subscriptions/event_types",
    async run() {
      return {
        body: {
          items: webhookEvents.map((event) => ({
            event_type: event,
            description: descriptions[event],
            supported_versions:
              event === "composio.trigger.message" ? [...webhookVersions] : ["V3"],
          })),
        },
      };
    },
  },
  {
    method: "get",
    path: "/webhook_subscriptions/:id",
    async run({ backend, param }) {
      return { body: wireWebhook(await backend.webhooks.get(param("id"))) };
    },
  },
  {
    method: "patch",
    path: "/webhook_subscriptions/:id",
    async run({ backend, param, body }) {
      const { webhook_url, enabled_events, version } = await body(updateWebhookSchema);
      const webhook = await backend.webhooks.update(param("id"), {
        url: webhook_url,
        events: enabled_events,
        version,
      });
      return { body: wireWebhook(webhook) };
    },
  },
  {
    method: "delete",
    path: "/webhook_subscriptions/:id",
    async run({ backend, param }) {
      await backend.webhooks.delete(param("id"));
      return { body: { success: true } };
    },
  },
  {
    method: "post",
    path: "/webhook_subscriptions/:id/rotate_secret",
    async run({ backend, param }) {
      const { id, secret } = await backend.webhooks.rotateSecret(param("id"));
      return { body: { id, secret } };
    },
  },
];
