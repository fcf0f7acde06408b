import { isRecord } from "../internal/records.ts";
import { Refusal } from "./Refusal.ts";

/**
 * A refusal of the platform as a browser may see it: `code` and `slug` stay, and for a fault of the request its words.
 * What else is in the body (causes, stacks, other ids) is left out, and so are the words of a failure of the platform.
 */
export function errorOfAnswer(
  { status, headers }: Response,
  body: unknown,
  upstreamRequestId: string | undefined,
): Refusal {
  // The key is the host's: a user who read "sign in again" could do nothing about it.
  if (status === 401) {
    return new Refusal(502, "The platform refuses this server's API key.", {
      slug: "ToolRouterProxy_ApiKeyRefused",
      suggestedFix: "Check the proxy's apiKey and project.",
      reason: "api_key_refused",
      upstreamRequestId,
    });
  }
  const outer = isRecord(body) ? body : {};
  const error = isRecord(outer.error) ? outer.error : outer;
  const isFault = status >= 400 && status < 500;
  const errors = Array.isArray(error.errors) ? error.errors.map(textOf) : [];
  return new Refusal(
    status < 400 ? 502 : status,
    (isFault && textOf(error.message)) || "The platform could not answer.",
    {
      code: typeof error.code === "number" ? error.code : textOf(error.code),
      slug: textOf(error.slug),
      suggestedFix: isFault ? textOf(error.suggested_fix) : undefined,
      errors: isFault ? errors.flatMap((one) => one ?? []) : undefined,
      headers: passedHeaders(headers),
      reason: `upstream_${status}`,
      upstreamRequestId: upstreamRequestId ?? idOf(error.request_id),
    },
  );
}

/** When to try again. Other headers of the platform's (its limits, its cookies) are the project's. */
function passedHeaders(headers: Headers): Record<string, string> {
  const passed: Record<string, string> = {};
  const retryAfter = headers.get("retry-after") ?? "";
  if (/^[\w ,:-]{1,40}$/.test(retryAfter)) passed["retry-after"] = retryAfter;
  if (headers.get("x-should-retry") === "false") passed["x-should-retry"] = "false";
  return passed;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value ? value.slice(0, 1_000) : undefined;
}

function idOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[\w.-]{1,128}$/.test(value) ? value : undefined;
}
