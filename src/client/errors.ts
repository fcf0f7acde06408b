import { isRecord } from "../internal/records.ts";
import { displayMessages, otherMessage } from "./displayMessages.ts";
import type { ConnectedAccount } from "./types/connectedAccount.ts";

/**
 * Every way a call can fail. Stable: match on it, not on messages or `instanceof`.
 *
 * From here: `network` (no answer), `timeout`, `aborted`, `invalid_response` (an answer of another shape),
 * `invalid_options` (bad arguments, or the host's own `headers()` or `token()` failed; nothing was sent), `unsafe_redirect_url`, `connection_failed`,
 * `connection_not_found`, `wait_timeout`.
 *
 * From the platform (its number in brackets): `unauthorized` (401), `forbidden` (403), `session_not_found` (404 below a
 * session; a proxy that lacks one of its routes answers the same: `client.use` tells), `not_found` (404), `conflict` (409), `rate_limited` (429), `server_error` (5xx, and a wrong API key: 801), `bad_request` (any other 4xx),
 * `validation_failed` (10400), `no_managed_auth` (4308), `toolkit_is_no_auth` (4326), `toolkit_pinned`,
 * `no_usable_auth_config` (4300), `unknown_toolkits` (4305), `invalid_connected_accounts` (4306),
 * `invalid_auth_configs`, `no_active_connection` (4302), `toolkit_not_allowed` (4324), `tool_not_found` (4301),
 * `alias_taken`.
 */
export type ToolRouterErrorCode =
  | "network"
  | "timeout"
  | "aborted"
  | "invalid_response"
  | "invalid_options"
  | "unsafe_redirect_url"
  | "connection_failed"
  | "connection_not_found"
  | "wait_timeout"
  | "unauthorized"
  | "forbidden"
  | "session_not_found"
  | "not_found"
  | "conflict"
  | "rate_limited"
  | "server_error"
  | "bad_request"
  | "validation_failed"
  | "no_managed_auth"
  | "toolkit_is_no_auth"
  | "toolkit_pinned"
  | "no_usable_auth_config"
  | "unknown_toolkits"
  | "invalid_connected_accounts"
  | "invalid_auth_configs"
  | "no_active_connection"
  | "toolkit_not_allowed"
  | "tool_not_found"
  | "alias_taken";

/** What an error carries beside its code. */
export interface ToolRouterErrorDetails {
  /** HTTP status, when there was an answer. */
  status?: number | undefined;
  /** `GET /tool_router/session/trs_…/toolkits`: what was asked. */
  request?: string | undefined;
  /** The platform's `request_id`, for its support. */
  requestId?: string | undefined;
  /** The platform's own suggestion. */
  suggestedFix?: string | undefined;
  /** Field errors, as the platform words them. */
  errors?: readonly string[] | undefined;
  /** ms to wait before the next try, from `Retry-After`. */
  retryAfterMs?: number | undefined;
  /** The account as it was read last: with `connection_failed`, and with `wait_timeout` if there was one. */
  account?: ConnectedAccount | undefined;
  cause?: unknown;
}

/**
 * The one error that the client throws.
 *
 * `code` is stable and meant for programs, `message` is for developers (it names the request and says what to do),
 * `displayMessage` is one short English sentence that a user may read.
 */
export class ToolRouterError extends Error {
  declare readonly name: "ToolRouterError";
  /** Stable: match on it. */
  declare readonly code: ToolRouterErrorCode;
  /** One short English sentence for a user. */
  declare readonly displayMessage: string;
  /** HTTP status, when there was an answer. */
  declare readonly status?: number;
  /** `GET /tool_router/session/trs_…/toolkits`: what was asked. */
  declare readonly request?: string;
  /** The platform's `request_id`, for its support. */
  declare readonly requestId?: string;
  /** The platform's own suggestion. */
  declare readonly suggestedFix?: string;
  /** Field errors, as the platform words them. */
  declare readonly errors?: readonly string[];
  /** ms to wait before the next try, from `Retry-After`. */
  declare readonly retryAfterMs?: number;
  /** The account as it was read last: with `connection_failed`, and with `wait_timeout` if there was one. */
  declare readonly account?: ConnectedAccount;

  constructor(code: ToolRouterErrorCode, message: string, details?: ToolRouterErrorDetails) {
    super(message, details);
    const words: Partial<Record<ToolRouterErrorCode, string>> = displayMessages;
    const displayMessage = words[code] ?? otherMessage;
    Object.assign(this, details, { name: "ToolRouterError", code, displayMessage });
  }
}

/**
 * Whether a value is a {@link ToolRouterError}, of one code if that is given. It looks at fields, not at the class:
 * two copies of this package in one page still understand each other's errors.
 *
 * @example
 * ```ts
 * try {
 *   await session.authorize("github");
 * } catch (error) {
 *   if (isToolRouterError(error, "toolkit_pinned")) await session.update({ connectedAccounts: null });
 *   else throw error;
 * }
 * ```
 */
export function isToolRouterError<Code extends ToolRouterErrorCode = ToolRouterErrorCode>(
  value: unknown,
  code?: Code,
): value is ToolRouterError & { readonly code: Code } {
  return (
    isRecord(value) &&
    value.name === "ToolRouterError" &&
    (code ? value.code === code : typeof value.code === "string")
  );
}
