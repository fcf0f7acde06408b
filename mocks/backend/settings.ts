/** What the backend keeps about itself, and about the project. */

/** An answer to give instead of the real one. */
export interface Fault {
  /** `GET`, or `*` for any. Default `*`. */
  method: string;
  /** A path below the API root (`/tool_router/session/{id}/link`); `*` stands for anything. Default: every path. */
  path: string;
  status: number;
  /** How many more requests get it. */
  times: number;
  /** Seconds, sent as `Retry-After`. */
  retryAfter?: number | undefined;
}

/** The network conditions that every platform route applies. */
export interface Conditions {
  /** Waited before each answer. */
  latencyMs: number;
  /** 0 to 1: how many requests fail with a 503. */
  failureRate: number;
  faults: Fault[];
  /** Requests a minute, beyond which they are answered 429; null: as many as come. */
  rateLimit: number | null;
  /** A fixed time, or a shift of the real one; null: the real one. */
  now: { fixed: number } | { offsetMs: number } | null;
}

/** What an API key can be made for. */
export const permissions = [
  "auth_configs",
  "connected_accounts",
  "tools",
  "tool_execution",
  "proxy_execution",
  "toolkits",
  "observability",
  "sessions",
  "session_execution",
  "triggers",
  "webhooks",
] as const;

/** What an API key can be made for. */
export type Permission = (typeof permissions)[number];

/** What is set for the whole project. */
export interface ProjectSettings {
  /** Where consents go, for the host to say whose they are; null: nowhere, accounts are connected at once. */
  verifierUrl: string | null;
  /** An authorization must come back in the browser that started it. */
  sameBrowserBinding: boolean;
  /** Sessions can be made from saved configurations. */
  savedConfigs: boolean;
  /** Keys that may do no more than this. Any other key may do everything. */
  keys: Record<string, Permission[]>;
}

export type MetaRecord =
  | ({ id: "project" } & ProjectSettings)
  | { id: "ids"; seed: string; counter: number }
  | { id: "scenario"; name: string }
  | ({ id: "conditions" } & Conditions);
