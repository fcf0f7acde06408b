import type { Refusal } from "./Refusal.ts";
import { type Replacements, scrub } from "./scrub.ts";

/** What every answer of a handler has: it is one user's, so no cache may keep it, and nothing in it is to be run. */
const safeHeaders = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/** An answer with these headers, and the ones that make it safe. */
export function respond(
  body: BodyInit | null,
  status: number,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, {
    status,
    headers: { ...safeHeaders, "x-request-id": requestId, ...headers },
  });
}

/**
 * A refusal in the platform's own form, so that a client reads both alike. The platform's words may name the session by its
 * own id, or repeat the key.
 */
export function respondRefusal(
  refusal: Refusal,
  requestId: string,
  replacements: Replacements,
): Response {
  const { status, message, details } = refusal;
  const error = {
    message,
    code: details.code,
    slug: details.slug,
    status,
    request_id: requestId,
    suggested_fix: details.suggestedFix,
    errors: details.errors?.length ? details.errors : undefined,
  };
  // The platform's words may name a session that this request was not sent with.
  const text = scrub(JSON.stringify({ error }), replacements).replace(/\btrs_[\w-]+/g, "…");
  return respond(text, status, requestId, {
    "content-type": "application/json",
    ...details.headers,
  });
}
