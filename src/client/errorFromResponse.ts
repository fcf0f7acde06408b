import { isRecord } from "../internal/records.ts";
import { parseJson, textOf } from "../internal/text.ts";
import type { Fail } from "./createTransport.ts";
import type { ToolRouterError, ToolRouterErrorCode } from "./errors.ts";

/** By the platform's number; by its slug for the one case that has no number; else by the HTTP status. */
const codes = new Map<unknown, ToolRouterErrorCode>([
  // A wrong API key is the host's to mend: a user who signed in again would change nothing.
  [801, "server_error"],
  [4300, "no_usable_auth_config"],
  [4301, "tool_not_found"],
  [4302, "no_active_connection"],
  [4305, "unknown_toolkits"],
  [4306, "invalid_connected_accounts"],
  [4308, "no_managed_auth"],
  [4324, "toolkit_not_allowed"],
  [4326, "toolkit_is_no_auth"],
  [10400, "validation_failed"],
  ["ToolRouterV2_InvalidAuthConfigIds", "invalid_auth_configs"],
  [401, "unauthorized"],
  [403, "forbidden"],
  [404, "not_found"],
  [408, "timeout"],
  [409, "conflict"],
  [429, "rate_limited"],
]);

/** What a developer can do about it, where the platform suggests nothing itself. */
const advice: Partial<Record<ToolRouterErrorCode, string>> = {
  unauthorized: "Check the token.",
  toolkit_pinned: "Unpin with session.update.",
};

/**
 * The error that a refusing answer stands for. Bodies differ: `{error: {…}}`, `{message}` (a 429), `{error: "…"}` (many a
 * host's proxy), HTML, or nothing.
 */
export function errorFromResponse(
  fail: Fail,
  path: string,
  { status, headers }: Response,
  body: string,
): ToolRouterError {
  const parsed = parseJson(body);
  const outer: Record<string, unknown> = isRecord(parsed) ? parsed : {};
  const error = isRecord(outer.error) ? outer.error : outer;
  const message = textOf(error.message) ?? textOf(outer.error) ?? "refused.";
  const code = codeOf(path, message, status, error);
  const suggestedFix = textOf(error.suggested_fix);
  const errors = Array.isArray(error.errors) ? error.errors.map(textOrJson) : undefined;
  // A page of the host's, of its framework's or of a gateway's: the platform has no such answer.
  const ours = parsed === undefined ? "Check baseUrl." : advice[code];
  const words = [status, message, errors?.join("; "), suggestedFix ?? ours];
  return fail(code, words.filter(Boolean).join(" "), {
    status,
    requestId: textOf(error.request_id),
    suggestedFix,
    errors,
    retryAfterMs: parseRetryAfter(headers.get("retry-after")),
  });
}

function codeOf(
  path: string,
  message: string,
  status: number,
  error: Record<string, unknown>,
): ToolRouterErrorCode {
  if (status >= 500) return "server_error";
  // These two have no number of their own: only their words tell them apart.
  if (/account is already defined/i.test(message)) return "toolkit_pinned";
  if (/\balias\b.*(already|taken|unique|exists|in use)/i.test(message)) return "alias_taken";
  const code = codes.get(error.code) ?? codes.get(error.slug) ?? codes.get(status);
  return code === "not_found" && /session\/./.test(path)
    ? "session_not_found"
    : (code ?? "bad_request");
}

/** Nested deep enough, JSON can be parsed and not be written. */
function textOrJson(value: unknown): string {
  try {
    return textOf(value) ?? JSON.stringify(value);
  } catch {
    return "";
  }
}

/** `Retry-After` in ms: the header holds seconds or a date. `undefined` if it is absent, unreadable or past. */
function parseRetryAfter(header: string | null): number | undefined {
  const ms = Number(header) * 1000 || Date.parse(header ?? "") - Date.now();
  return ms > 0 ? ms : undefined;
}
