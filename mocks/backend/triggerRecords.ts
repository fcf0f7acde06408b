/** What the backend keeps about triggers, and about whom their events are sent to. */

/** A trigger that watches an account. */
export interface TriggerRecord {
  /** `ti_…` */
  id: string;
  order: number;
  slug: string;
  toolkit: string;
  /** The account's. */
  userId: string;
  accountId: string;
  config: Record<string, unknown>;
  /** Null: it is enabled. */
  disabledAt: number | null;
  createdAt: number;
  updatedAt: number;
}

/** How one subscription's server answered to an event. */
export interface Delivery {
  subscriptionId: string;
  url: string;
  /** Null: there was no answer. */
  status: number | null;
  /** Why there was none. */
  error: string | null;
}

/** Something that a trigger brought. */
export interface TriggerEventRecord {
  /** `msg_<uuid>`, which webhooks are sent as. */
  id: string;
  order: number;
  trigger: Pick<TriggerRecord, "id" | "slug" | "userId" | "accountId">;
  authConfigId: string;
  payload: Record<string, unknown>;
  deliveries: Delivery[];
  createdAt: number;
}

/** How events are written. */
export const webhookVersions = ["V1", "V2", "V3"] as const;

/** What a host can subscribe to, in the platform's names. The mock sends the first alone. */
export const webhookEvents = [
  "composio.trigger.message",
  "composio.connected_account.expired",
  "composio.trigger.disabled",
] as const;

/** Where an OAuth app of the host's own sends what its provider notifies it of. */
export interface WebhookEndpointRecord {
  /** `we_…` */
  id: string;
  order: number;
  toolkit: string;
  clientId: string;
  /** What the provider's app is known by; null: nothing yet. */
  data: Record<string, string> | null;
  createdAt: number;
}

/** Where a host's server is notified. */
export interface WebhookRecord {
  /** `ws_…` */
  id: string;
  order: number;
  url: string;
  events: (typeof webhookEvents)[number][];
  version: (typeof webhookVersions)[number];
  /** What deliveries are signed with. */
  secret: string;
  createdAt: number;
  updatedAt: number;
}
