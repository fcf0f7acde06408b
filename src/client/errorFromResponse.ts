import { isRecord } from "../internal/isRecord.ts";
import { parseRetryAfter } from "../internal/parseRetryAfter.ts";
import { ToolRouterError, type ToolRouterErrorCode } from "./errors.ts";

/** The platform's numbers and slugs. A slug may be missing and so may a number: either is enough. */
const platformCodes = new Map<string, ToolRouterErrorCode>(
  Object.entries({
    4300: "no_usable_auth_config",
    4301: "tool_not_found",
    ToolNotFound: "tool_not_found",
    4302: "no_active_connection",
    NoActiveConnection: "no_active_connection",
    4305: "unknown_toolkits",
    InvalidToolkitSlugs: "unknown_toolkits",
    4306: "invalid_connected_accounts",
    InvalidConnectedAccountIds: "invalid_connected_accounts",
    4308: "no_managed_auth",
    NoManagedAuth: "no_managed_auth",
    4324: "toolkit_not_allowed",
    ToolkitNotAllowed: "toolkit_not_allowed",
    4326: "toolkit_is_no_auth",
    ToolkitsIsNoAuth: "toolkit_is_no_auth",
    10400: "validation_failed",
    HTTP_BadRequest: "validation_failed",
    InvalidAuthConfigIds: "invalid_auth_configs",
  } as const),
);

const statusCodes: Record<number, ToolRouterErrorCode> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  408: "timeout",
  409: "conflict",
  429: "rate_limited",
};

/** What a developer can do about it, where the platform suggests nothing itself. */
const advice: Partial<Record<ToolRouterErrorCode, string>> = {
  unauthorized: "Check the client's token or headers, and the API key that your backend adds.",
  not_found: "Check the id, and that baseUrl is what stands before /tool_router/session.",
  session_not_found: "It was deleted, or belongs to another project: create a new one.",
  toolkit_pinned: "Remove it from the session's connectedAccounts first (session.update).",
};

/** The error that a refusing answer stands for. `request` is `GET /path`. */
export function errorFromResponse(
  request: string,
  status: number,
  headers: Headers,
  body: string,
): ToolRouterError {
  const fields = readBody(body);
  const text = fields.message ?? statusText(status);
  const code = codeOf(request, status, text, fields);
  const hint = fields.suggestedFix ?? advice[code];
  const details = fields.errors?.length ? ` (${fields.errors.join("; ")})` : "";
  return new ToolRouterError(
    code,
    `${nameRequest(request)}: ${status} ${text}${details}${hint ? ` ${hint}` : ""}`,
    {
      status,
      request,
      requestId: fields.requestId ?? headers.get("x-request-id") ?? undefined,
      suggestedFix: fields.suggestedFix,
      errors: fields.errors,
      retryAfterMs: parseRetryAfter(headers.get("retry-after")),
    },
  );
}

/** `[GET] /tool_router/session/trs_1` */
export function nameRequest(request: string): string {
  return request.replace(" ", "] ").replace(/^/, "[");
}

interface BodyFields {
  message?: string | undefined;
  code?: string | undefined;
  slug?: string | undefined;
  requestId?: string | undefined;
  suggestedFix?: string | undefined;
  errors?: string[] | undefined;
}

/** Bodies differ: `{error: {…}}`, `{message}` (a 429), `{error: "…"}` (many a host's proxy), HTML, or nothing. */
function readBody(body: string): BodyFields {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return {};
  }
  if (!isRecord(json)) return {};
  const error = isRecord(json.error) ? json.error : json;
  return {
    message: textOf(error.message) ?? textOf(json.error),
    code: textOf(error.code),
    slug: textOf(error.slug),
    requestId: textOf(error.request_id),
    suggestedFix: textOf(error.suggested_fix),
    errors: Array.isArray(error.errors) ? error.errors.map(fieldErrorText) : undefined,
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function fieldErrorText(value: unknown): string {
  return textOf(value) ?? ((isRecord(value) && textOf(value.message)) || JSON.stringify(value));
}

function statusText(status: number): string {
  return status >= 500 ? "The server failed." : "The request was refused.";
}

function codeOf(
  request: string,
  status: number,
  text: string,
  { code = "", slug = "" }: BodyFields,
): ToolRouterErrorCode {
  if (status >= 500) return "server_error";
  // These two have no number of their own: only their words tell them apart.
  if (/connected account is already defined/i.test(text)) return "toolkit_pinned";
  if (/\balias\b/i.test(text) && /already|taken|unique|exists|in use/i.test(text)) {
    return "alias_taken";
  }
  const known = platformCodes.get(code) ?? platformCodes.get(slug.replace(/^ToolRouterV2_/, ""));
  if (known) return known;
  if (status === 404 && / \/tool_router\/session\/./.test(request)) return "session_not_found";
  return statusCodes[status] ?? "bad_request";
}
