import type { Delivery, TriggerEventRecord, WebhookRecord } from "../backend/triggerRecords.ts";
import type { MockBackend } from "../backend/types.ts";
import { webhookRequest } from "./webhookRequest.ts";

/** How long a host's server may take to answer, in ms. */
const TIMEOUT_MS = 10_000;

/** Which trigger is meant, and what it brings. */
export interface TriggerFiring {
  /** Whose trigger. Default: any user's. */
  userId?: string | undefined;
  /** What the event brings. Default: the example of its type. */
  payload?: Record<string, unknown> | undefined;
}

/** What happens in the apps, without the apps. */
export interface TriggerFirings {
  /**
   * What a trigger watches happens: one is named by its id (`ti_…`), or by its slug, of which the newest enabled one is
   * meant. Webhooks are sent before it resolves, to how they went: a server that can't be reached makes nothing fail. Rejects
   * with a `PlatformError` when there is no such trigger (404), and when it or its account can't be used (409).
   *
   * @example
   * ```ts
   * await mock.fire("GITHUB_COMMIT_EVENT", { payload: { message: "Fix the build" } });
   * ```
   */
  fire(trigger: string, firing?: TriggerFiring): Promise<TriggerEventRecord>;
}

/** Makes the apps of a backend's triggers. */
export function fireTriggers(backend: MockBackend): TriggerFirings {
  return {
    async fire(trigger, { userId, payload } = {}) {
      const [newest] = (
        await backend.triggers.list({
          slugs: [trigger],
          userIds: userId === undefined ? undefined : [userId],
          limit: 1,
        })
      ).items;
      const fired = await backend.triggers.fire(newest?.id ?? trigger, payload);
      const now = backend.now();
      const deliveries = await Promise.all(
        fired.webhooks.map((webhook) => deliver(fired.event, webhook, now)),
      );
      return backend.triggers.noteDeliveries(fired.event.id, deliveries);
    },
  };
}

async function deliver(
  event: TriggerEventRecord,
  webhook: WebhookRecord,
  now: number,
): Promise<Delivery> {
  const delivery = { subscriptionId: webhook.id, url: webhook.url };
  try {
    const { body, headers } = await webhookRequest(event, webhook, now);
    const { status } = await fetch(webhook.url, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { ...delivery, status, error: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...delivery, status: null, error: reason };
  }
}
