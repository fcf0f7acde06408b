import type { AuthSchemeMode, CatalogAuthField } from "../catalog/types.ts";

/** What the page knows of its link. */
export interface ConnectLink {
  /** `pending` and `opened` can still be completed. */
  status: "pending" | "opened" | "approved" | "denied" | "expired";
  accountId: string;
  appName: string;
  /** Empty where there is none. */
  appLogo: string;
  toolkit: { slug: string; name: string; logo: string };
  scheme: AuthSchemeMode;
  /** What to ask for; empty: consent alone. */
  fields: readonly CatalogAuthField[];
  /** What a host's own OAuth app asks for, as its auth config says it; empty: what the platform asks for by itself. */
  scopes: readonly string[];
  /** How long it can still be completed, in ms. */
  expiresInMs: number;
  /** Where the host wants the user back: as given, without results. */
  callbackUrl: string | null;
}

/** What the user decided. */
export interface ConnectDecision {
  outcome: "approve" | "deny";
  /** Values of the link's fields, by name. */
  credentials?: Record<string, string>;
}

/** How it ended. */
export interface ConnectResult {
  /** `pending`: the host has yet to confirm whose the account is. */
  status: "success" | "failed" | "pending";
  accountId: string;
  /** Why it failed, where the user did not decide so. */
  error: string | null;
  /** Where to send the user, results included; null: nowhere was given. */
  callbackUrl: string | null;
}

/** Where the page's link lives: in this browser's own store, or behind a server's control plane. */
export interface ConnectPort {
  /** The link, now marked as opened. Rejects with a `ConnectProblem`. */
  open(): Promise<ConnectLink>;
  /** Ends the link, once. Rejects with a `ConnectProblem`. */
  complete(decision: ConnectDecision): Promise<ConnectResult>;
  /** Calls `listener` when the link may have changed elsewhere. Over HTTP, where nothing notifies the page, it is never called. */
  onChange(listener: () => void): void;
}

/**
 * - `unknown`: there is no such link.
 * - `over`: the link was completed or ran out in the meantime.
 * - `invalid`: fields are missing or wrong.
 * - `unavailable`: the store or server could not be reached.
 */
export type ConnectProblemCode = "unknown" | "over" | "invalid" | "unavailable";

/** Why a port could not do what it was asked. */
export class ConnectProblem extends Error {
  override readonly name = "ConnectProblem";
  readonly code: ConnectProblemCode;
  /** What is wrong with the fields, as `name: what is wrong`. */
  readonly fieldErrors: readonly string[];

  constructor(code: ConnectProblemCode, message: string, fieldErrors: readonly string[] = []) {
    super(message);
    this.code = code;
    this.fieldErrors = fieldErrors;
  }
}
