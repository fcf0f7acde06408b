import { badRequest, notFound } from "../errors.ts";
import { newId } from "../ids/newId.ts";
import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { WebhookRecord } from "../triggerRecords.ts";
import type { ListPage, PageQuery, WebhookChange, WebhookInput } from "../types.ts";

/** How many subscriptions a project may have: each event is sent to all of them. */
const MAX_WEBHOOKS = 20;

/** @throws PlatformError 404 when there is none. */
export function findWebhook(tables: ReadTables, id: string): WebhookRecord {
  const webhook = tables.webhooks.get(id);
  if (webhook === undefined) throw notFound("webhook subscription", id);
  return webhook;
}

/** Subscriptions, the first one first: the official SDK changes that one. */
export function listWebhooks(tables: ReadTables, query: PageQuery): ListPage<WebhookRecord> {
  const all = [...tables.webhooks.all()].sort((a, b) => a.order - b.order);
  return listPage(all, query, { default: 20, max: 50 });
}

/** Subscribes a host's server, with a secret of its own. */
export function createWebhook(
  tables: WriteTables,
  platform: Platform,
  { url, events, version = "V3" }: WebhookInput,
): WebhookRecord {
  checkUrl(url);
  if ([...tables.webhooks.all()].length >= MAX_WEBHOOKS) {
    throw badRequest(`There are ${MAX_WEBHOOKS} webhook subscriptions already.`, [
      "webhook_url: must be set on one that there is",
    ]);
  }
  const now = platform.now();
  const webhook: WebhookRecord = {
    ...newId(tables, "ws_"),
    url,
    events: [...new Set(events)],
    version,
    secret: newId(tables, "whsec_").id,
    createdAt: now,
    updatedAt: now,
  };
  tables.webhooks.put(webhook);
  return webhook;
}

/** Changes what is given. */
export function updateWebhook(
  tables: WriteTables,
  platform: Platform,
  id: string,
  { url, events, version }: WebhookChange,
): WebhookRecord {
  const before = findWebhook(tables, id);
  if (url !== undefined) checkUrl(url);
  const webhook = {
    ...before,
    url: url ?? before.url,
    events: events === undefined ? before.events : [...new Set(events)],
    version: version ?? before.version,
    updatedAt: platform.now(),
  };
  tables.webhooks.put(webhook);
  return webhook;
}

/** Gives it another secret. The one before signs nothing from then on. */
export function rotateSecret(tables: WriteTables, platform: Platform, id: string): WebhookRecord {
  const webhook = {
    ...findWebhook(tables, id),
    secret: newId(tables, "whsec_").id,
    updatedAt: platform.now(),
  };
  tables.webhooks.put(webhook);
  return webhook;
}

export function deleteWebhook(tables: WriteTables, id: string): void {
  tables.webhooks.remove(findWebhook(tables, id).id);
}

/** The platform takes https alone; here a host on this machine will do. */
function checkUrl(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isLocal = url?.protocol === "http:" && /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
  if (url?.protocol === "https:" || isLocal) return;
  throw badRequest("The webhook's address can't be used.", [
    "webhook_url: must be an absolute https address, or an http one of this machine",
  ]);
}
