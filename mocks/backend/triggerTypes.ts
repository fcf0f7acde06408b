import type { CatalogToolkit, CatalogTrigger } from "../catalog/types.ts";
import type { PageQuery } from "./inputs.ts";
import type {
  Delivery,
  TriggerEventRecord,
  TriggerRecord,
  WebhookEndpointRecord,
  WebhookRecord,
} from "./triggerRecords.ts";
import type { ListPage } from "./views.ts";

/** What the backend's operations on triggers and webhooks take and give. */

/** A trigger of the catalogue. */
export interface TriggerType {
  trigger: CatalogTrigger;
  toolkit: CatalogToolkit;
}

export interface TriggerTypeQuery extends PageQuery {
  toolkits?: readonly string[] | undefined;
}

export interface TriggerInput {
  /** Of the type, in any case. */
  slug: string;
  /** Default: the user's account of the toolkit that was connected last. */
  accountId?: string | undefined;
  /** Whose account it must be. */
  userId?: string | undefined;
  config?: Record<string, unknown> | undefined;
}

export interface TriggerQuery extends PageQuery {
  userIds?: readonly string[] | undefined;
  accountIds?: readonly string[] | undefined;
  authConfigIds?: readonly string[] | undefined;
  ids?: readonly string[] | undefined;
  /** In any case. */
  slugs?: readonly string[] | undefined;
  /** Disabled ones too. */
  showDisabled?: boolean | undefined;
}

/** Changes what is given. */
export interface WebhookChange {
  url?: string | undefined;
  events?: WebhookRecord["events"] | undefined;
  version?: WebhookRecord["version"] | undefined;
}

export interface WebhookInput {
  url: string;
  events: WebhookRecord["events"];
  /** Default V3. */
  version?: WebhookRecord["version"] | undefined;
}

/** Whose endpoint it is. */
export interface WebhookEndpointInput {
  toolkit: string;
  /** Of the OAuth app. */
  clientId: string;
}

/** Something that a provider's app is known by. */
export interface SetupField {
  displayName: string;
  description: string;
}

/** What the backend does with triggers. */
export interface TriggerOperations {
  /** Those of the catalogue. */
  types(query?: TriggerTypeQuery): Promise<ListPage<TriggerType>>;
  typeSlugs(): Promise<string[]>;
  type(slug: string): Promise<TriggerType>;
  /** Makes one, or enables the one that watches the same. */
  upsert(input: TriggerInput): Promise<{ trigger: TriggerRecord; isNew: boolean }>;
  /** Newest first. */
  list(query?: TriggerQuery): Promise<ListPage<TriggerRecord>>;
  get(id: string): Promise<TriggerRecord>;
  setEnabled(id: string, enabled: boolean): Promise<void>;
  delete(id: string): Promise<void>;
  /** What it watches happens. Sends nothing: it returns who is to be notified. Without a payload it brings an example. */
  fire(
    id: string,
    payload?: Record<string, unknown>,
  ): Promise<{ event: TriggerEventRecord; webhooks: readonly WebhookRecord[] }>;
  noteDeliveries(id: string, deliveries: readonly Delivery[]): Promise<TriggerEventRecord>;
  /** What they brought, newest first; 500 are kept. */
  events(triggerId?: string): Promise<TriggerEventRecord[]>;
}

/** What the backend does with webhooks. */
export interface WebhookOperations {
  /** Oldest first. */
  list(query?: PageQuery): Promise<ListPage<WebhookRecord>>;
  get(id: string): Promise<WebhookRecord>;
  create(input: WebhookInput): Promise<WebhookRecord>;
  update(id: string, change: WebhookChange): Promise<WebhookRecord>;
  rotateSecret(id: string): Promise<WebhookRecord>;
  delete(id: string): Promise<void>;
}

/** What the backend does with the addresses that providers notify. */
export interface WebhookEndpointOperations {
  /** Oldest first. */
  list(toolkit?: string): Promise<WebhookEndpointRecord[]>;
  get(id: string): Promise<WebhookEndpointRecord>;
  /** Gives the one that there is, or a new one. */
  create(input: WebhookEndpointInput): Promise<{ endpoint: WebhookEndpointRecord; isNew: boolean }>;
  setUp(
    id: string,
    data: Record<string, string>,
    how: "replace" | "merge",
  ): Promise<WebhookEndpointRecord>;
  /** What one of a toolkit has to be set up by, by name. */
  setupFields(toolkit: string): Promise<Readonly<Record<string, SetupField>>>;
}
