import type { Runner } from "../platform.ts";
import { findTriggerType, listTriggerTypes, triggerTypes } from "../triggers/catalogTriggers.ts";
import { fireTrigger, listEvents, noteDeliveries } from "../triggers/fireTrigger.ts";
import {
  deleteTrigger,
  findTrigger,
  listTriggers,
  setTriggerEnabled,
} from "../triggers/triggers.ts";
import { upsertTrigger } from "../triggers/upsertTrigger.ts";
import {
  createWebhookEndpoint,
  findWebhookEndpoint,
  listWebhookEndpoints,
  setUpWebhookEndpoint,
  setupFieldsOf,
} from "../triggers/webhookEndpoints.ts";
import {
  createWebhook,
  deleteWebhook,
  findWebhook,
  listWebhooks,
  rotateSecret,
  updateWebhook,
} from "../triggers/webhooks.ts";
import type { MockBackend } from "../types.ts";

/** The backend's `triggers`. */
export function triggerOperations({ read, write, platform }: Runner): MockBackend["triggers"] {
  return {
    types: (query = {}) => read(() => listTriggerTypes(platform, query)),
    typeSlugs: () => read(() => triggerTypes(platform).map(({ trigger }) => trigger.slug)),
    type: (slug) => read(() => findTriggerType(platform, slug)),
    upsert: (input) => write((tables) => upsertTrigger(tables, platform, input)),
    list: (query = {}) => read((tables) => listTriggers(tables, query)),
    get: (id) => read((tables) => findTrigger(tables, id)),
    setEnabled: (id, enabled) =>
      write((tables) => setTriggerEnabled(tables, platform, id, enabled)),
    delete: (id) => write((tables) => deleteTrigger(tables, id)),
    fire: (id, payload) => write((tables) => fireTrigger(tables, platform, id, payload)),
    noteDeliveries: (id, deliveries) => write((tables) => noteDeliveries(tables, id, deliveries)),
    events: (triggerId) => read((tables) => listEvents(tables, triggerId)),
  };
}

/** The backend's `webhooks`. */
export function webhookOperations({ read, write, platform }: Runner): MockBackend["webhooks"] {
  return {
    list: (query = {}) => read((tables) => listWebhooks(tables, query)),
    get: (id) => read((tables) => findWebhook(tables, id)),
    create: (input) => write((tables) => createWebhook(tables, platform, input)),
    update: (id, change) => write((tables) => updateWebhook(tables, platform, id, change)),
    rotateSecret: (id) => write((tables) => rotateSecret(tables, platform, id)),
    delete: (id) => write((tables) => deleteWebhook(tables, id)),
  };
}

/** The backend's `webhookEndpoints`. */
export function webhookEndpointOperations({
  read,
  write,
  platform,
}: Runner): MockBackend["webhookEndpoints"] {
  return {
    list: (toolkit) => read((tables) => listWebhookEndpoints(tables, toolkit)),
    get: (id) => read((tables) => findWebhookEndpoint(tables, id)),
    create: (input) => write((tables) => createWebhookEndpoint(tables, platform, input)),
    setUp: (id, data, how) => write((tables) => setUpWebhookEndpoint(tables, id, data, how)),
    setupFields: (toolkit) => read(() => setupFieldsOf(platform, toolkit)),
  };
}
