import type { TriggerEventRecord, WebhookRecord } from "../backend/triggerRecords.ts";

/** What a host's server is sent: the body in its subscription's version, signed as the platform signs. */
export async function webhookRequest(
  event: TriggerEventRecord,
  webhook: WebhookRecord,
  now: number,
): Promise<{ body: string; headers: Record<string, string> }> {
  const body = JSON.stringify(bodies[webhook.version](event));
  const timestamp = String(Math.floor(now / 1000));
  const signature = await sign(`${event.id}.${timestamp}.${body}`, webhook.secret);
  return {
    body,
    headers: {
      "content-type": "application/json",
      "webhook-id": event.id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${signature}`,
      "x-composio-webhook-version": webhook.version,
      "x-composio-delivery-attempt": "1",
    },
  };
}

/** HMAC-SHA256, in base64. */
async function sign(text: string, secret: string): Promise<string> {
  const encode = (value: string) => new TextEncoder().encode(value);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encode(secret), algorithm, false, ["sign"]);
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, encode(text)));
  return btoa(String.fromCharCode(...signature));
}

const bodies = {
  V1: ({ id, trigger, payload }: TriggerEventRecord) => ({
    trigger_name: trigger.slug.toLowerCase(),
    trigger_id: trigger.id,
    connection_id: trigger.accountId,
    payload,
    log_id: id,
  }),
  V2: ({ id, trigger, payload, createdAt }: TriggerEventRecord) => ({
    type: trigger.slug.toLowerCase(),
    timestamp: new Date(createdAt).toISOString(),
    log_id: id,
    data: {
      ...payload,
      connection_id: trigger.accountId,
      connection_nano_id: trigger.accountId,
      trigger_id: trigger.id,
      trigger_nano_id: trigger.id,
      user_id: trigger.userId,
    },
  }),
  V3: ({ id, trigger, authConfigId, payload, createdAt }: TriggerEventRecord) => ({
    id,
    type: "composio.trigger.message",
    timestamp: new Date(createdAt).toISOString(),
    metadata: {
      log_id: id,
      trigger_slug: trigger.slug,
      trigger_id: trigger.id,
      connected_account_id: trigger.accountId,
      auth_config_id: authConfigId,
      user_id: trigger.userId,
    },
    data: payload,
  }),
};
