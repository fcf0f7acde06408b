import type { WebhookEndpointRecord } from "../../backend/triggerRecords.ts";
import type { SetupField } from "../../backend/types.ts";
import { isoTime } from "../../wire.ts";
import { masked } from "./masked.ts";

/** An endpoint, with what it is set up by masked. */
export function wireWebhookEndpoint(
  { id, toolkit, clientId, data, createdAt }: WebhookEndpointRecord,
  origin: string,
) {
  return {
    id,
    toolkit_slug: toolkit,
    client_id: clientId,
    webhook_url: `${origin}/api/v3.1/webhook_ingress/${toolkit}/${id}/trigger_event`,
    data:
      data &&
      Object.fromEntries(Object.entries(data).map(([name, value]) => [name, masked(value)])),
    created_at: isoTime(createdAt),
  };
}

/** What an endpoint has to be set up by. */
export function wireSetupFields(fields: Readonly<Record<string, SetupField>>) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { displayName, description }]) => [
      name,
      { display_name: displayName, description, is_required: true, is_secret: true },
    ]),
  );
}
