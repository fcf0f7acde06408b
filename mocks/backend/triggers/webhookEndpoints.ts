import { badRequest, notFound, unknownToolkits } from "../errors.ts";
import { newId } from "../ids/newId.ts";
import type { Platform } from "../platform.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { WebhookEndpointRecord } from "../triggerRecords.ts";
import type { SetupField, WebhookEndpointInput } from "../triggerTypes.ts";

/** How many endpoints a project may have. */
const MAX_ENDPOINTS = 1000;

const signingSecret: SetupField = {
  displayName: "Signing Secret",
  description: "What the provider signs its events with.",
};

/** What a provider's app has to be known by. Slack's is documented; of others only that they sign what they send. */
const setupFields: Readonly<Record<string, Readonly<Record<string, SetupField>>>> = {
  slack: {
    webhook_signing_secret: signingSecret,
    app_token: {
      displayName: "App-Level Token",
      description: "An xapp- token with the scope authorizations:read.",
    },
  },
};

/** @throws PlatformError 4305 for a toolkit that there isn't. */
export function setupFieldsOf(
  platform: Platform,
  toolkit: string,
): Readonly<Record<string, SetupField>> {
  checkToolkit(platform, toolkit);
  const known = Object.hasOwn(setupFields, toolkit) ? setupFields[toolkit] : undefined;
  return known ?? { webhook_signing_secret: signingSecret };
}

/** @throws PlatformError 404 when there is none. */
export function findWebhookEndpoint(tables: ReadTables, id: string): WebhookEndpointRecord {
  const endpoint = tables.webhookEndpoints.get(id);
  if (endpoint === undefined) throw notFound("webhook endpoint", id);
  return endpoint;
}

/** Oldest first. */
export function listWebhookEndpoints(
  tables: ReadTables,
  toolkit: string | undefined,
): WebhookEndpointRecord[] {
  return [...tables.webhookEndpoints.all()]
    .filter((endpoint) => toolkit === undefined || endpoint.toolkit === toolkit)
    .sort((a, b) => a.order - b.order);
}

/** The endpoint of a toolkit and an OAuth app: the one that there is, or a new one. */
export function createWebhookEndpoint(
  tables: WriteTables,
  platform: Platform,
  { toolkit, clientId }: WebhookEndpointInput,
): { endpoint: WebhookEndpointRecord; isNew: boolean } {
  checkToolkit(platform, toolkit);
  const all = [...tables.webhookEndpoints.all()];
  const same = all.find((one) => one.toolkit === toolkit && one.clientId === clientId);
  if (same !== undefined) return { endpoint: same, isNew: false };
  if (all.length >= MAX_ENDPOINTS) {
    throw badRequest(`There are ${MAX_ENDPOINTS} webhook endpoints already.`, [
      "client_id: must be one that there is an endpoint for",
    ]);
  }
  const endpoint: WebhookEndpointRecord = {
    ...newId(tables, "we_"),
    toolkit,
    clientId,
    data: null,
    createdAt: platform.now(),
  };
  tables.webhookEndpoints.put(endpoint);
  return { endpoint, isNew: true };
}

/** Stores what the provider's app is known by: in place of all that was stored, or beside it. */
export function setUpWebhookEndpoint(
  tables: WriteTables,
  id: string,
  data: Record<string, string>,
  how: "replace" | "merge",
): WebhookEndpointRecord {
  const before = findWebhookEndpoint(tables, id);
  const endpoint = { ...before, data: how === "merge" ? { ...before.data, ...data } : data };
  tables.webhookEndpoints.put(endpoint);
  return endpoint;
}

function checkToolkit(platform: Platform, toolkit: string): void {
  if (platform.toolkits.toolkit(toolkit) === undefined) throw unknownToolkits([toolkit]);
}
